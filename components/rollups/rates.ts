import { MISSING, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { RATES, SPANS, type ConversionRow, type Rate } from "@/lib/rollups/types";
import type { ComputedColumn } from "./rollup-table";

type Words = { rate: (key: string) => string; span: (key: string) => string; rates: string; days: string };

/** A rate with what it was made of: "62.5% (5/8)"; a dash without a denominator. */
export function rateText(rate: Rate, locale: Locale): string {
  return rate.value === null ? MISSING : `${formatPercent(rate.value, locale)} (${rate.numerator}/${rate.denominator})`;
}

/** The four rates of a cohort, each with numerator and denominator. */
export function rateColumns(locale: Locale, words: Words): ComputedColumn<ConversionRow>[] {
  return RATES.map((key) => ({
    key,
    header: words.rate(key),
    group: words.rates,
    text: (row) => rateText(row.rates[key], locale),
  }));
}

/** The median days between milestones. */
export function medianColumns(words: Words): ComputedColumn<ConversionRow>[] {
  return SPANS.map((key) => ({
    key,
    header: words.span(key),
    group: words.days,
    text: (row) => row.medianDays[key]?.toString() ?? MISSING,
  }));
}
