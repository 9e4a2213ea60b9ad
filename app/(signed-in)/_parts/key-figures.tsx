import { useTranslations } from "next-intl";
import { moneyOf, recordsHref, type AnyFigure } from "@/components/rollups/figures";
import { DataTable } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { LinkButton, TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { UnitSwitch } from "@/components/ui/unit-switch";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { BATCH_FIGURES, STOCK_COUNTS, STOCK_FIGURES, type BatchesRollup, type StockRollup } from "@/lib/rollups/types";

type Line = { key: string; label: string; figure: AnyFigure };

function FigureTable({ caption, lines, unit }: { caption: string; lines: readonly Line[]; unit: MoneyUnit }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "label", header: t("figureLabel"), rowHeader: true, cell: ({ label }) => label },
        {
          key: "count",
          header: t("count"),
          numeric: true,
          cell: ({ figure }) => <TextLink href={recordsHref(figure, unit)}>{figure.count}</TextLink>,
        },
        {
          key: "money",
          header: moneyUnitName(unit, locale),
          numeric: true,
          cell: ({ figure }) =>
            moneyOf(figure) === null ? (
              t("noAmount")
            ) : (
              <TextLink href={recordsHref(figure, unit)}>
                <Figure kind="money" unit={unit} value={moneyOf(figure)} />
              </TextLink>
            ),
        },
      ]}
    />
  );
}

/** The year's batches and today's stock of the caller's own units, each figure a link to its records. */
export function KeyFigures({ batches, stock, unit }: { batches: BatchesRollup; stock: StockRollup; unit: MoneyUnit }) {
  const t = useTranslations("home");
  const tRollups = useTranslations("rollups");
  return (
    <Section
      title={t("figures")}
      note={tRollups("layer.claimed")}
      actions={
        <>
          <UnitSwitch path={routes.home()} unit={unit} />
          <LinkButton href={routes.rollups()}>{t("toRollups")}</LinkButton>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-4 *:min-w-0 lg:grid-cols-2">
        <FigureTable
          caption={t("batchesOf", { year: String(batches.year) })}
          unit={unit}
          lines={BATCH_FIGURES.map((key) => ({ key, label: tRollups(`batch.${key}`), figure: batches.total[key] }))}
        />
        <FigureTable
          caption={t("stockOn", { on: stock.on ?? "" })}
          unit={unit}
          lines={[...STOCK_FIGURES, ...STOCK_COUNTS].map((key) => ({
            key,
            label: tRollups(`stock.${key}`),
            figure: stock.total[key],
          }))}
        />
      </div>
    </Section>
  );
}
