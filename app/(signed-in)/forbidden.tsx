import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { routes } from "@/lib/platform/routes";

/** What a caller sees whose role does not include the act of the page. */
export default async function Forbidden() {
  const t = await getTranslations("common.error");
  return (
    <>
      <h1 className="mb-4">{t("forbiddenTitle")}</h1>
      <EmptyState title={t("forbidden")} actions={<LinkButton href={routes.home()}>{t("home")}</LinkButton>} />
    </>
  );
}
