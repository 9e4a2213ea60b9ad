import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { BATCHES, type RoundDetail, type RoundZone } from "@/lib/rounds/types";
import type { RoundQuery } from "./read-page";

/** The three batches by zone, with the sum of all. A zone's name opens its entries. */
export function ZoneTotals({ round, unit, query }: { round: RoundDetail; unit: MoneyUnit; query: RoundQuery }) {
  const t = useTranslations("rounds");
  const tCommon = useTranslations("common");
  const locale = useScreenLocale();
  const money = moneyUnitName(unit, locale);
  const columns: Column<RoundZone>[] = [
    {
      key: "zone",
      header: t("field.zone"),
      rowHeader: true,
      footer: tCommon("total"),
      cell: (row) => (
        <TextLink href={routes.round(round.id, { zone: row.zone, unit: query.unit })}>
          {locale === "en" ? row.zoneNameEn : row.zoneNameZh}
        </TextLink>
      ),
    },
    ...BATCHES.flatMap((batch): Column<RoundZone>[] => [
      {
        key: `${batch}-count`,
        header: t("field.count"),
        group: t(`batch.${batch}`),
        numeric: true,
        footer: <Figure kind="count" value={round.totals[batch].count} />,
        cell: (row) => <Figure kind="count" value={row.totals[batch].count} />,
      },
      {
        key: `${batch}-money`,
        header: t("field.money", { unit: money }),
        group: t(`batch.${batch}`),
        numeric: true,
        footer: <Figure kind="money" unit={unit} value={round.totals[batch].investmentWan} />,
        cell: (row) => <Figure kind="money" unit={unit} value={row.totals[batch].investmentWan} />,
      },
    ]),
  ];
  return (
    <Section title={t("byZone")} note={t("byZoneNote")} bare>
      <DataTable
        caption={t("byZone")}
        captionHidden
        columns={columns}
        rows={round.zones}
        rowKey={(row) => row.zone}
        empty={t("noEntries")}
      />
    </Section>
  );
}
