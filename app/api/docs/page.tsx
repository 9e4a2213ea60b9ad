import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLocale } from "@/app/locale/action";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { SkipLink } from "@/components/ui/links";
import { isLocale } from "@/lib/i18n/locales";
import { env } from "@/lib/platform/env";
import { openApiDocument } from "@/lib/web/openapi/document";
import { OPERATIONS } from "../v1/_operations/all";
import { operationsOf, shapesOf } from "./_parts/document";
import { OperationSection, SchemaText } from "./_parts/operation-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.docs"))("title") };
}

const STATUSES = [400, 401, 403, 404, 409, 413, 415, 422, 428, 429, 500, 503] as const;
const RULES = ["names", "errors", "concurrency", "lists"] as const;

/** The OpenAPI document as a page: everything comes from the document itself, nothing from a script. */
export default async function ApiDocsPage() {
  const [t, common, locale] = await Promise.all([getTranslations("api"), getTranslations("common"), getLocale()]);
  const document = openApiDocument(OPERATIONS, isLocale(locale) ? locale : "zh-CN", env().APP_ORIGIN);
  const operations = operationsOf(document);
  return (
    <>
      <SkipLink>{common("skip")}</SkipLink>
      <header className="mast">
        <div className="shell flex items-center justify-between py-1.5">
          <span className="text-lg font-bold">{common("product")}</span>
          <LanguageSwitch action={setLocale} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="shell max-w-5xl py-8 outline-none">
        <h1>{t("title")}</h1>
        <p className="mt-2">{t("about")}</p>
        <p className="mt-2">
          <a href="/api/v1/openapi.json">{t("docs.document")}</a>
        </p>
        <h2 className="mt-6">{t("docs.conventions")}</h2>
        <ul className="mt-2 list-disc pl-5">
          {RULES.map((rule) => (
            <li key={rule}>{t(`docs.rules.${rule}`)}</li>
          ))}
        </ul>
        <h2 className="mt-6">{t("docs.status")}</h2>
        <ul className="mt-2">
          {STATUSES.map((status) => (
            <li key={status} id={`status-${status}`}>
              {status} {t(`statuses.${status}`)}
            </li>
          ))}
        </ul>
        <nav aria-labelledby="contents" className="mt-6">
          <h2 id="contents">{t("docs.contents")}</h2>
          <ul className="mt-2 columns-1 gap-8 lg:columns-2">
            {operations.map(({ id, summary }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block min-h-[24px] leading-[24px]">
                  {summary}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} />
        ))}
        {shapesOf(document).map(([name, schema]) => (
          <section key={name} aria-labelledby={name} className="mt-10 border-t border-line pt-6">
            <h2 id={name}>{name}</h2>
            <SchemaText schema={schema} />
          </section>
        ))}
      </main>
    </>
  );
}
