import { getTranslations } from "next-intl/server";
import { RollupTable } from "@/components/rollups/rollup-table";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { Input } from "@/components/ui/inputs";
import { routes } from "@/lib/platform/routes";
import { getBatches } from "@/lib/rollups/queries/get-batches";
import { BATCH_FIGURES, type BatchesRow } from "@/lib/rollups/types";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { readView } from "../_parts/read-view";

/** What entered the three batches of a year, of a round, or of all rounds. */
export default async function BatchesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, getBatches);
  const period =
    view.year === null
      ? undefined
      : view.round === null
        ? t("period.year", { year: String(view.year) })
        : t("period.round", { year: String(view.year), round: view.round });
  return (
    <ViewPage
      current="batches"
      view={view}
      query={query}
      unit={unit}
      period={period}
      problems={problems}
      printed={{ at: ctx.now.toISOString(), by: ctx.actor.displayName }}
      filters={
        <ViewFilters path={routes.rollupBatches()} query={query} units={units}>
          <Input
            name="year"
            label={t("field.year")}
            inputMode="numeric"
            maxLength={4}
            defaultValue={query.year}
            className="w-24"
          />
          <Input
            name="round"
            label={t("field.round")}
            inputMode="numeric"
            maxLength={2}
            defaultValue={query.round}
            className="w-24"
          />
        </ViewFilters>
      }
    >
      <ViewNote view={view} period={period} />
      <RollupTable
        caption={t("title.batches")}
        by={view.by}
        rows={view.rows}
        total={view.total}
        unit={unit}
        figures={BATCH_FIGURES.map((key) => ({ key, label: t(`batch.${key}`), of: (row: BatchesRow) => row[key] }))}
      />
    </ViewPage>
  );
}
