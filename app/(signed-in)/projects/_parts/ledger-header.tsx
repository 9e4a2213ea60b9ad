import { useTranslations } from "next-intl";
import { scopeName } from "@/components/frame/scope-name";
import { CopyLink } from "@/components/ui/copy-link";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { PrintHeader } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { UnitSwitch } from "@/components/ui/unit-switch";
import { type Ctx, may } from "@/lib/access/ctx";
import type { MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";

type Props = { ctx: Ctx; isFigure: boolean; filters: Record<string, string | string[]>; unit: MoneyUnit };

/** The head of the ledger on the screen and on paper. */
export function LedgerHeader({ ctx, isFigure, filters, unit }: Props) {
  const t = useTranslations("projects");
  return (
    <>
      <PrintHeader
        title={isFigure ? t("figureCaption") : t("listCaption")}
        scope={scopeName(ctx)}
        asOf={[filters.on, filters.asOf].flat().filter(Boolean).join(" / ") || ctx.today}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <PageHeader
        title={isFigure ? t("figureCaption") : t("title")}
        breadcrumbs={isFigure ? [{ label: t("title"), href: routes.projects() }] : []}
        actions={
          <>
            {may(ctx, "project.create") && (
              <LinkButton tone="primary" href={routes.projectNew()}>
                {t("newProject")}
              </LinkButton>
            )}
            <UnitSwitch path={routes.projects()} query={filters} unit={unit} />
            <CopyLink />
            <PrintButton />
          </>
        }
      />
    </>
  );
}
