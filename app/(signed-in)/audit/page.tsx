import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { PrintHeader } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { withReads } from "@/lib/access/transaction";
import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { routes } from "@/lib/platform/routes";
import { onPage } from "@/lib/web/page";
import { filtersOf, type SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { AuditFilters } from "./_parts/filters";
import { AuditTable } from "./_parts/table";

/** Who did what, when, with the values before and after: the acts that concern the caller's units. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, filters, t] = await Promise.all([requireCtx(), filtersOf(searchParams), getTranslations("audit")]);
  const { page, units } = await onPage(() =>
    withReads(ctx, async (at) => ({
      page: await listAuditEvents(at, filters),
      units: await listUnits(at, { capability: "audit.read" }),
    })),
  );
  const zones = units.zones.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: ctx.locale === "en" ? nameEn : nameZh,
  }));
  const scope = units.all
    ? t("wholeProvince")
    : (zones.length === 1
        ? zones
        : units.cities.map(({ nameZh, nameEn }) => ({ label: ctx.locale === "en" ? nameEn : nameZh }))
      )
        .map(({ label }) => label)
        .join(" ");
  return (
    <>
      <PrintHeader
        title={t("title")}
        scope={scope}
        asOf={ctx.today}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <PageHeader title={t("title")} description={t("explain")} actions={<PrintButton />} />
      <AuditFilters query={filters} zones={zones} today={ctx.today} />
      <AuditTable rows={page.items} oneZone={zones.length === 1} />
      <Pagination
        shown={page.items.length}
        nextHref={page.nextCursor ? routes.audit({ ...filters, cursor: page.nextCursor }) : null}
        firstHref={filters.cursor ? routes.audit({ ...filters, cursor: undefined }) : null}
      />
    </>
  );
}
