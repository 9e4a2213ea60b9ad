import { useTranslations } from "next-intl";
import { FlowChart } from "@/components/charts/flow-chart";
import { moneyOf, recordsHref } from "@/components/rollups/figures";
import { rateText } from "@/components/rollups/rates";
import { DataTable } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { COHORT_FIGURES, type ConversionRow } from "@/lib/rollups/types";

const RATE_OF = {
  started: "startedOfSigned",
  producing: "producingOfStarted",
  atCapacity: "atCapacityOfProducing",
} as const;
const DAYS_OF = {
  started: "signedToStarted",
  producing: "startedToProducing",
  atCapacity: "producingToAtCapacity",
} as const;

/** The way of a cohort as picture and table: counts, money, share of the step before, median days. */
export function CohortFlow({ row, unit, limit }: { row: ConversionRow; unit: MoneyUnit; limit: number }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  const steps = (["signed", "started", "producing", "atCapacity"] as const).map((key) => ({
    key,
    figure: row[key],
    rate: key === "signed" ? null : row.rates[RATE_OF[key]],
  }));
  const name = t("flow.name", { name: row.unit.name });
  return (
    <div className="grid gap-x-8 gap-y-4 *:min-w-0 lg:grid-cols-2">
      <FlowChart
        name={name}
        steps={steps.map(({ key, figure, rate }) => ({
          key,
          label: t(`cohort.${key}`),
          count: figure.count,
          href: recordsHref(figure, unit),
          note: rate && rate.value !== null ? rateText(rate, locale) : undefined,
        }))}
        withdrawn={{ label: t("cohort.withdrawn"), count: row.withdrawn.count, href: recordsHref(row.withdrawn, unit) }}
      />
      <div>
        <DataTable
          caption={name}
          note={row.smallCohort ? t("small", { limit }) : undefined}
          rows={COHORT_FIGURES}
          rowKey={(key) => key}
          columns={[
            { key: "step", header: t("flow.step"), rowHeader: true, cell: (key) => t(`cohort.${key}`) },
            {
              key: "count",
              header: t("count"),
              numeric: true,
              cell: (key) => <TextLink href={recordsHref(row[key], unit)}>{row[key].count}</TextLink>,
            },
            {
              key: "money",
              header: moneyUnitName(unit, locale),
              numeric: true,
              cell: (key) => (
                <TextLink href={recordsHref(row[key], unit)}>
                  <Figure kind="money" unit={unit} value={moneyOf(row[key])} />
                </TextLink>
              ),
            },
            {
              key: "rate",
              header: t("flow.ofBefore"),
              numeric: true,
              cell: (key) => (key in RATE_OF ? rateText(row.rates[RATE_OF[key as keyof typeof RATE_OF]], locale) : ""),
            },
            {
              key: "days",
              header: t("medianDays"),
              numeric: true,
              cell: (key) =>
                key in DAYS_OF ? (
                  <Figure
                    kind="count"
                    value={row.medianDays[DAYS_OF[key as keyof typeof DAYS_OF]]?.toString() ?? null}
                  />
                ) : (
                  ""
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
