import { getTranslations } from "next-intl/server";
import { RollupTable, type FigureColumn } from "@/components/rollups/rollup-table";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { routes } from "@/lib/platform/routes";
import { getStock } from "@/lib/rollups/queries/get-stock";
import { STOCK_COUNTS, STOCK_FIGURES, type StockRow } from "@/lib/rollups/types";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { readView } from "../_parts/read-view";

/** Where every project stood on a day; what has no contract is counted apart and without amount. */
export default async function StockPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, getStock);
  const figures: FigureColumn<StockRow>[] = [...STOCK_FIGURES, ...STOCK_COUNTS].map((key) => ({
    key,
    label: t(`stock.${key}`),
    of: (row) => row[key],
  }));
  return (
    <ViewPage
      current="stock"
      view={view}
      query={query}
      unit={unit}
      problems={problems}
      landscape
      printed={{ at: ctx.now.toISOString(), by: ctx.actor.displayName }}
      filters={<ViewFilters path={routes.rollupStock()} query={query} units={units} />}
    >
      <ViewNote view={view} />
      <RollupTable
        caption={t("title.stock")}
        by={view.by}
        rows={view.rows}
        total={view.total}
        unit={unit}
        figures={figures}
      />
    </ViewPage>
  );
}
