import { moneyOf, recordsHref } from "@/components/rollups/figures";
import { rateText } from "@/components/rollups/rates";
import { formatCount, formatMoney, type MoneyUnit } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { BATCH_FIGURES, type BatchesRow, type ConversionRow } from "@/lib/rollups/types";
import type { Route } from "next";

/** What the map and the ranking can show: count or money of a batch of the year, or a rate of the year's cohort. */
export const MEASURES = [
  "signed-count",
  "signed-money",
  "started-count",
  "started-money",
  "producing-count",
  "producing-money",
  "started-rate",
  "producing-rate",
] as const;
export type Measure = (typeof MEASURES)[number];

/** A measured unit: its size for the shape, its text, its records, and whether its base is too small to say much. */
export type Measured = { value: number | string | null; shown: string; href: Route; small: boolean };

export function measureFrom(value: string | undefined): Measure {
  return MEASURES.find((each) => each === value) ?? "signed-count";
}

export const isRate = (measure: Measure): boolean => measure.endsWith("-rate");
export const isMoney = (measure: Measure): boolean => measure.endsWith("-money");

/** The value of a measure for a unit of the year's batches and the same unit of its cohort. */
export function measured(
  measure: Measure,
  at: { batches: BatchesRow; cohort: ConversionRow | undefined; limit: number; unit: MoneyUnit; locale: Locale },
): Measured {
  const { batches, cohort, limit, unit, locale } = at;
  const batch = BATCH_FIGURES.find((each) => measure.startsWith(each)) ?? "signed";
  if (isRate(measure) && cohort) {
    const rate = cohort.rates[measure === "started-rate" ? "startedOfSigned" : "producingOfSigned"];
    return {
      value: rate.value,
      shown: rateText(rate, locale),
      href: recordsHref(batch === "started" ? cohort.started : cohort.producing, unit),
      small: cohort.smallCohort,
    };
  }
  const figure = batches[batch];
  const href = recordsHref(figure, unit);
  const small = figure.count < limit;
  if (isMoney(measure))
    return { value: figure.investmentWan, shown: formatMoney(moneyOf(figure), unit, locale), href, small };
  return { value: figure.count, shown: formatCount(figure.count, locale), href, small };
}
