import { useTranslations } from "next-intl";
import { RoundState } from "@/components/rounds/round-state";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { BATCHES, type Round } from "@/lib/rounds/types";

/** Rounds as rows, with count and money of each batch. */
export function RoundTable({ rounds, caption, unit }: { rounds: readonly Round[]; caption: string; unit: MoneyUnit }) {
  const t = useTranslations("rounds");
  const money = moneyUnitName(unit, useScreenLocale());
  const columns: Column<Round>[] = [
    {
      key: "round",
      header: t("field.round"),
      rowHeader: true,
      cell: (round) => (
        <TextLink href={routes.round(round.id)}>
          {t("name", { year: String(round.year), number: round.number })}
        </TextLink>
      ),
    },
    {
      key: "heldOn",
      header: t("field.heldOn"),
      fit: true,
      cell: (round) => <Figure kind="date" value={round.heldOn} />,
    },
    { key: "state", header: t("field.state"), fit: true, cell: (round) => <RoundState round={round} /> },
    ...BATCHES.flatMap((batch): Column<Round>[] => [
      {
        key: `${batch}-count`,
        header: t("field.count"),
        group: t(`batch.${batch}`),
        numeric: true,
        cell: (round) => <Figure kind="count" value={round.totals[batch].count} />,
      },
      {
        key: `${batch}-money`,
        header: t("field.money", { unit: money }),
        group: t(`batch.${batch}`),
        numeric: true,
        cell: (round) => <Figure kind="money" unit={unit} value={round.totals[batch].investmentWan} />,
      },
    ]),
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={rounds} rowKey={(round) => round.id} />;
}
