import { useTranslations } from "next-intl";
import { useScreenLocale } from "@/components/ui/figure";
import { html, htmlLink, type Html } from "@/components/ui/html";
import { HtmlTable, type HtmlColumn } from "@/components/ui/html-table";
import { TextLink } from "@/components/ui/links";
import { formatCount, formatMoney, moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import type { Unit, UnitKind } from "@/lib/rollups/types";
import { type AnyFigure, moneyOf, recordsHref } from "./figures";

type Row = { unit: Unit };

/** One figure of the rows; its heads are a count and, where it has money, an amount. */
export type FigureColumn<R> = { key: string; label: string; of: (row: R) => AnyFigure };

/** A column that is computed: a rate, a median. */
export type ComputedColumn<R> = { key: string; header: string; group?: string; text: (row: R) => string };

/** A rollup as a table: every figure a link to its records, the total computed by the query. */
export function RollupTable<R extends Row>({
  caption,
  by,
  rows,
  total,
  unit,
  figures,
  computed = [],
  money: shown = true,
  wide = false,
  small,
}: {
  caption: string;
  by: UnitKind;
  rows: readonly R[];
  total: R;
  unit: MoneyUnit;
  figures: readonly FigureColumn<R>[];
  computed?: readonly ComputedColumn<R>[];
  /** false where no column carries an amount: the unit of money is not named then */
  money?: boolean;
  /** scrolls within its own region, where it stands beside something else */
  wide?: boolean;
  /** rows that say little because their base is small, and what the mark beside their names means */
  small?: { is: (row: R) => boolean; meaning: string };
}) {
  const t = useTranslations("rollups");
  const tCommon = useTranslations("common");
  const locale = useScreenLocale();
  const money = moneyUnitName(unit, locale);
  const sign = tCommon("chart.smallMark");
  const named = (row: R): Html | string =>
    small?.is(row)
      ? html`${row.unit.name}<span aria-hidden="true">${sign}</span><span class="sr-only">${small.meaning}</span>`
      : row.unit.name;
  const notes = [
    shown ? tCommon("unit.money", { unit: money }) : null,
    small && rows.some(small.is) ? `${sign} ${small.meaning}` : null,
  ].filter((note) => note !== null);
  const columns: HtmlColumn<R>[] = [
    {
      key: "unit",
      header: t(`unit.${by}`),
      rowHeader: true,
      cell: named,
      footer: t("totalOf", { name: total.unit.name }),
    },
    ...figures.flatMap(({ key, label, of }): HtmlColumn<R>[] => {
      const sum = of(total);
      const carriesMoney = moneyOf(sum) !== null;
      const count: HtmlColumn<R> = {
        key: `${key}-count`,
        header: carriesMoney ? t("count") : t("countOf", { label }),
        group: carriesMoney ? label : undefined,
        numeric: true,
        cell: (row) => htmlLink(recordsHref(of(row), unit), formatCount(of(row).count, locale)),
        footer: <TextLink href={recordsHref(sum, unit)}>{formatCount(sum.count, locale)}</TextLink>,
      };
      if (!carriesMoney) return [count];
      const amount: HtmlColumn<R> = {
        key: `${key}-money`,
        header: money,
        group: label,
        numeric: true,
        cell: (row) => htmlLink(recordsHref(of(row), unit), formatMoney(moneyOf(of(row)), unit, locale)),
        footer: <TextLink href={recordsHref(sum, unit)}>{formatMoney(moneyOf(sum), unit, locale)}</TextLink>,
      };
      return [count, amount];
    }),
    ...computed.map(({ key, header, group, text }): HtmlColumn<R> => ({
      key,
      header,
      group,
      numeric: true,
      cell: text,
      footer: text(total),
    })),
  ];
  return (
    <HtmlTable
      caption={caption}
      note={notes.length > 0 ? notes.join("　") : undefined}
      layout={wide || columns.length > 10 ? "wide" : "scroll"}
      columns={columns}
      rows={rows}
      empty={t("empty")}
    />
  );
}
