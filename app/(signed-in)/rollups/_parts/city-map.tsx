import { useTranslations } from "next-intl";
import { ProvinceMap } from "@/components/charts/province-map";
import { RollupTable, type ComputedColumn } from "@/components/rollups/rollup-table";
import { rateText } from "@/components/rollups/rates";
import { useScreenLocale } from "@/components/ui/figure";
import { Section } from "@/components/ui/page";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { BATCH_FIGURES, type BatchesRow } from "@/lib/rollups/types";
import { isMoney, isRate, measured, type Measure } from "./measures";
import type { Overview } from "./read-overview";

/** The province by city: the map of one measure, and all of them as a table. */
export function CityMap({ overview, measure, unit }: { overview: Overview; measure: Measure; unit: MoneyUnit }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  const { cities, cityCohorts } = overview;
  const cohortOf = (row: BatchesRow) => cityCohorts.rows.find((each) => each.unit.code === row.unit.code);
  const limit = cityCohorts.smallCohortLimit;
  const name = t("map.name", { measure: t(`measure.${measure}`) });
  const drawn = cities.rows.map((row) => {
    const { value, shown, href } = measured(measure, { batches: row, cohort: cohortOf(row), limit, unit, locale });
    // a rate on the map stands without its counts, which are in the table
    return {
      code: row.unit.code,
      label: row.unit.name,
      value,
      shown: isRate(measure) ? (shown.split(" ")[0] ?? shown) : shown,
      href,
    };
  });
  const rate = (key: "startedOfSigned" | "producingOfSigned"): ComputedColumn<BatchesRow> => ({
    key,
    header: t(`rate.${key}`),
    group: t("rates"),
    text: (row) => {
      const cohort = row === cities.total ? cityCohorts.total : cohortOf(row);
      return cohort ? rateText(cohort.rates[key], locale) : "";
    },
  });
  return (
    <Section title={t("map.title")} note={t("map.note", { year: String(overview.year) })}>
      <div className="grid gap-x-8 gap-y-4 *:min-w-0 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <ProvinceMap name={name} cities={drawn} unit={isMoney(measure) ? moneyUnitName(unit, locale) : undefined} />
        <RollupTable
          caption={t("map.table", { year: String(overview.year) })}
          by="city"
          wide
          rows={cities.rows}
          total={cities.total}
          unit={unit}
          figures={BATCH_FIGURES.map((key) => ({ key, label: t(`batch.${key}`), of: (row: BatchesRow) => row[key] }))}
          computed={[rate("startedOfSigned"), rate("producingOfSigned")]}
          small={{ is: (row) => cohortOf(row)?.smallCohort ?? false, meaning: t("small", { limit }) }}
        />
      </div>
    </Section>
  );
}
