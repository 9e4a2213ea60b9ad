import { useTranslations } from "next-intl";
import { RoundSeries } from "@/components/charts/round-series";
import { moneyOf, recordsHref } from "@/components/rollups/figures";
import { DataTable, type Column } from "@/components/ui/data-table";
import { useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { MISSING, formatCount, formatMoney, moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { shiftDecimal } from "@/lib/i18n/format";
import { BATCH_FIGURES, type BatchesRow } from "@/lib/rollups/types";
import { isMoney, type Measure } from "./measures";
import type { Overview, RoundPair } from "./read-overview";

/** The rounds of the year beside the same rounds of the year before, as picture and table. A rate has no round: its batch is shown. */
export function RoundYears({ overview, measure, unit }: { overview: Overview; measure: Measure; unit: MoneyUnit }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  const { rounds, year } = overview;
  const batch = BATCH_FIGURES.find((each) => measure.startsWith(each)) ?? "signed";
  const money = isMoney(measure);
  const size = (row: BatchesRow | null) => {
    if (row === null) return null;
    if (!money) return row[batch].count;
    return unit === "yi" ? shiftDecimal(row[batch].investmentWan, -4, 0, 4) : row[batch].investmentWan;
  };
  const cell = (row: BatchesRow | null, key: (typeof BATCH_FIGURES)[number], withMoney: boolean) =>
    row === null ? (
      MISSING
    ) : (
      <TextLink href={recordsHref(row[key], unit)}>
        {withMoney ? formatMoney(moneyOf(row[key]), unit, locale) : formatCount(row[key].count, locale)}
      </TextLink>
    );
  const title = t("rounds.title");
  const columns = (which: "now" | "before", of: number): Column<RoundPair>[] =>
    [false, true].map((withMoney) => ({
      key: `${which}-${withMoney}`,
      header: withMoney ? moneyUnitName(unit, locale) : t("count"),
      group: t("rounds.year", { year: String(of) }),
      numeric: true,
      cell: (pair) => cell(pair[which], batch, withMoney),
    }));
  return (
    <Section
      title={title}
      note={t("rounds.note", { batch: t(`batch.${batch}`), year: String(year), before: String(year - 1) })}
    >
      {rounds.length === 0 ? (
        <EmptyState title={t("rounds.none", { year: String(year), before: String(year - 1) })} />
      ) : (
        <div className="grid gap-x-8 gap-y-4 *:min-w-0 xl:grid-cols-2">
          <RoundSeries
            name={title}
            unit={money ? moneyUnitName(unit, locale) : t("projectsUnit")}
            points={rounds.map(({ number, now, before }) => ({
              label: t("rounds.number", { number }),
              value: size(now),
              before: size(before),
            }))}
          />
          <DataTable
            caption={t("rounds.table", { batch: t(`batch.${batch}`) })}
            rows={rounds}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                key: "number",
                header: t("field.round"),
                rowHeader: true,
                cell: ({ number }) => t("rounds.number", { number }),
              },
              ...columns("now", year),
              ...columns("before", year - 1),
            ]}
          />
        </div>
      )}
    </Section>
  );
}
