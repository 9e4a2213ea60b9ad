import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/notice";
import { LinkButton } from "@/components/ui/links";
import { routes } from "@/lib/platform/routes";

/** What is not there, and what lies outside one's units: the two look the same. */
export default async function NotFound() {
  const t = await getTranslations("common.error");
  return (
    <main id="main" className="shell py-10">
      <h1 className="mb-4">{t("notFoundTitle")}</h1>
      <EmptyState title={t("notFound")} actions={<LinkButton href={routes.home()}>{t("home")}</LinkButton>} />
    </main>
  );
}
