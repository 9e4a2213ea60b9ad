import { getTranslations } from "next-intl/server";
import { rateColumns, medianColumns } from "@/components/rollups/rates";
import { RollupTable } from "@/components/rollups/rollup-table";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { DateInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import { getConversion } from "@/lib/rollups/queries/get-conversion";
import { COHORT_FIGURES, type ConversionRow } from "@/lib/rollups/types";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { readView } from "../_parts/read-view";
import { CohortFlow } from "../_parts/cohort-flow";

/** How far the projects signed within a period came: counts, money, rates with numerator and denominator, median days. */
export default async function ConversionPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, getConversion);
  const period = t("period.signed", { from: view.signedFrom, to: view.signedTo });
  const words = {
    rate: (key: string) => t(`rate.${key}`),
    span: (key: string) => t(`span.${key}`),
    days: t("medianDays"),
    rates: t("rates"),
  };
  const small = { is: (row: ConversionRow) => row.smallCohort, meaning: t("small", { limit: view.smallCohortLimit }) };
  const table = { by: view.by, rows: view.rows, total: view.total, unit, small };
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
      <Section title={t("cohortFigures")} bare>
        <RollupTable
          {...table}
          caption={t("cohortFigures")}
          figures={COHORT_FIGURES.map((key) => ({
            key,
            label: t(`cohort.${key}`),
            of: (row: ConversionRow) => row[key],
          }))}
        />
      </Section>
      <Section title={t("cohortRates")} note={t("cohortRatesNote")} bare>
        <RollupTable
          {...table}
          caption={t("cohortRates")}
          figures={[]}
          money={false}
          computed={[...rateColumns(ctx.locale, words), ...medianColumns(words)]}
        />
      </Section>
    </ViewPage>
  );
}
