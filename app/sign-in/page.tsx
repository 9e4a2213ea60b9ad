import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { setLocale } from "@/app/locale/action";
import { VisitorFrame } from "@/components/frame/visitor-frame";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Input } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { localPath } from "@/lib/web/local-path";
import type { SearchParams } from "@/lib/web/search-params";
import { currentCtx } from "@/lib/web/session";
import { DemoAccounts } from "./_parts/demo-accounts";
import { signIn } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn.title") };
}

/** The way in. Who is signed in already goes on at once. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const [{ next, ended, as }, t, ctx] = await Promise.all([
    searchParams,
    getTranslations("access.signIn"),
    currentCtx(),
  ]);
  const target = localPath(next);
  // checked to be a path of this product
  if (ctx) redirect((target ?? routes.home()) as Route);
  const demo = env().ZONE_LEDGER_DEMO === "1";
  const username = typeof as === "string" ? as.slice(0, 64) : "";
  return (
    <VisitorFrame demo={demo} setLocale={setLocale}>
      <h1 className="mb-4">{t("title")}</h1>
      {ended === "1" && <Notice tone="info">{t("ended")}</Notice>}
      <ActionForm action={signIn} className="grid gap-5" label={t("title")}>
        {target && <input type="hidden" name="next" value={target} />}
        <Input
          key={username}
          name="username"
          label={t("username")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          defaultValue={username}
        />
        <Input name="password" type="password" label={t("password")} autoComplete="current-password" />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-5 text-sm text-muted">{t("help")}</p>
      {demo && <DemoAccounts next={target} />}
    </VisitorFrame>
  );
}
