import { getTranslations } from "next-intl/server";
import { ProjectTable } from "@/components/projects/project-table";
import { Flash } from "@/components/ui/flash";
import { EmptyState } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { withReads } from "@/lib/access/transaction";
import { moneyUnitFrom } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { listViews } from "@/lib/projects/queries/list-views";
import { filtersOf, type SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { FigureNote } from "./_parts/figure-note";
import { ProjectFilters } from "./_parts/filters";
import { LedgerHeader } from "./_parts/ledger-header";
import { readLedgerPage } from "./_parts/read-page";
import { ledgerSorts } from "./_parts/sorts";
import { FilterProblems } from "./_parts/filter-problems";
import { Views } from "./_parts/views";

/** The project ledger, or the records behind a figure when the address names one. */
export default async function ProjectsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, { done, unit: unitAsked }, filters, t] = await Promise.all([
    requireCtx(),
    searchParams,
    filtersOf(searchParams, ["done", "unit"]),
    getTranslations("projects"),
  ]);
  const unit = moneyUnitFrom(unitAsked, "wan");
  const { page, units, views } = await withReads(ctx, async (ctx) => ({
    page: await readLedgerPage(ctx, filters),
    units: await listUnits(ctx, {}),
    views: await listViews(ctx, { screen: "projects" }),
  }));
  const query = { ...filters, unit: unitAsked };
  const isFigure = page.amounts !== undefined;
  const name = (each: { nameZh: string; nameEn: string }) => (ctx.locale === "en" ? each.nameEn : each.nameZh);
  const options = (list: readonly { code: string; nameZh: string; nameEn: string }[]) =>
    list.map((each) => ({ value: each.code, label: name(each) }));
  const address = new URLSearchParams(
    Object.entries(filters).flatMap(([key, value]) => [value].flat().map((each) => [key, each])),
  ).toString();
  return (
    <>
      <LedgerHeader ctx={ctx} isFigure={isFigure} filters={filters} unit={unit} />
      <Flash done={done} />
      <FilterProblems problems={page.problems} />
      {isFigure ? (
        <FigureNote
          page={page}
          filters={filters}
          unit={unit}
          names={[...options(units.zones), ...options(units.cities)]}
        />
      ) : (
        <ProjectFilters query={query} zones={options(units.zones)} cities={options(units.cities)} />
      )}
      {!isFigure && <Views views={views} query={address} />}
      <ProjectTable
        caption={isFigure ? t("figureCaption") : t("listCaption")}
        rows={page.items}
        unit={unit}
        oneZone={units.zones.length === 1}
        amounts={page.amounts}
        sorts={isFigure ? {} : ledgerSorts(query)}
        empty={<EmptyState title={t("listEmpty")}>{t("listEmptyHint")}</EmptyState>}
      />
      <Pagination
        shown={page.items.length}
        total={page.total?.count}
        totalIsLowerBound={page.total?.capped}
        nextHref={page.nextCursor ? routes.projects({ ...query, cursor: page.nextCursor }) : null}
        firstHref={filters.cursor ? routes.projects({ ...query, cursor: undefined }) : null}
      />
    </>
  );
}
