import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/notice";
import { LinkButton } from "@/components/ui/links";
import { routes } from "@/lib/platform/routes";

/** The same within the frame of the signed-in pages. */
export default async function NotFound() {
  const t = await getTranslations("common.error");
  return (
    <>
      <h1 className="mb-4">{t("notFoundTitle")}</h1>
      <EmptyState title={t("notFound")} actions={<LinkButton href={routes.home()}>{t("home")}</LinkButton>} />
    </>
  );
}
