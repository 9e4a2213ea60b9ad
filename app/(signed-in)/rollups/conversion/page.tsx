import { getTranslations } from "next-intl/server";
import { readView } from "@/components/rollups/read-view";
import { rateColumns, medianColumns } from "@/components/rollups/rates";
import { RollupTable } from "@/components/rollups/rollup-table";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { DateInput } from "@/components/ui/inputs";
import { routes } from "@/lib/platform/routes";
import { getConversion } from "@/lib/rollups/queries/get-conversion";
import { COHORT_FIGURES, type ConversionRow } from "@/lib/rollups/types";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { CohortFlow } from "../_parts/cohort-flow";

/** How far the projects signed within a period came: counts, money, rates with numerator and denominator, median days. */
export default async function ConversionPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, getConversion);
  const period = t("period.signed", { from: view.signedFrom, to: view.signedTo });
  const words = { rate: (key: string) => t(`rate.${key}`), span: (key: string) => t(`span.${key}`), days: t("medianDays"), rates: t("rates") };
  return (
    <ViewPage
      current="conversion"
      view={view}
      query={query}
      unit={unit}
      period={period}
      problems={problems}
      landscape
      printed={{ at: ctx.now.toISOString(), by: ctx.actor.displayName }}
      filters={
        <ViewFilters path={routes.rollupConversion()} query={query} units={units}>
          <DateInput name="signedFrom" label={t("field.signedFrom")} defaultValue={view.signedFrom} />
          <DateInput name="signedTo" label={t("field.signedTo")} defaultValue={view.signedTo} />
        </ViewFilters>
      }
    >
      <ViewNote view={view} period={period} />
      <div className="mb-6">
        <CohortFlow row={view.total} unit={unit} limit={view.smallCohortLimit} />
      </div>
      <RollupTable
        caption={t("title.conversion")}
        by={view.by}
        rows={view.rows}
        total={view.total}
        unit={unit}
        figures={COHORT_FIGURES.map((key) => ({ key, label: t(`cohort.${key}`), of: (row: ConversionRow) => row[key] }))}
        computed={[...rateColumns(ctx.locale, words), ...medianColumns(words)]}
        small={{ is: (row) => row.smallCohort, meaning: t("small", { limit: view.smallCohortLimit }) }}
      />
    </ViewPage>
  );
}
