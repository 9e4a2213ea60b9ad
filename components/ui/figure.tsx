import { useLocale, useTranslations } from "next-intl";
import {
  NIL,
  formatAmount,
  formatCount,
  formatDate,
  formatInstant,
  formatLand,
  formatMoney,
  formatMonth,
  formatPercent,
  formatText,
  type Figure as Value,
  type MoneyUnit,
} from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales";

/** The language of the screen, for formatting. */
export function useScreenLocale(): Locale {
  const locale = useLocale();
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

type FigureProps =
  | { value: Value; kind: "text" | "land" | "percent" | "date" | "month" | "instant" }
  | { value: Value | number; kind: "count" }
  | { value: Value; kind: "money"; unit: MoneyUnit; withUnit?: boolean };

function shown(props: FigureProps, locale: Locale): string {
  switch (props.kind) {
    case "money":
      return (props.withUnit ? formatAmount : formatMoney)(props.value, props.unit, locale);
    case "count":
      return formatCount(props.value, locale);
    case "land":
      return formatLand(props.value, locale);
    case "percent":
      return formatPercent(props.value, locale);
    case "date":
      return formatDate(props.value, locale);
    case "month":
      return formatMonth(props.value, locale);
    case "instant":
      return formatInstant(props.value, locale);
    case "text":
      return formatText(props.value, locale);
  }
}

function NotEntered() {
  const t = useTranslations("common");
  return (
    <span className="text-muted">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{t("missing")}</span>
    </span>
  );
}

/** A value of a record. Not entered, nil and zero look and read differently: a grey dash, a grey word, the figure. */
export function Figure(props: FigureProps) {
  const locale = useScreenLocale();
  if (props.value === null || props.value === undefined || props.value === "") return <NotEntered />;
  return props.value === NIL ? <span className="text-muted italic">{shown(props, locale)}</span> : shown(props, locale);
}
