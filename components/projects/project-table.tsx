import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useScreenLocale } from "@/components/ui/figure";
import { htmlLight, htmlLink, htmlStatus } from "@/components/ui/html";
import { HtmlTable, type HtmlColumn } from "@/components/ui/html-table";
import { formatDate, formatMoney, formatText, moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { ProjectRow } from "@/lib/projects/types";
import { chainName, zoneName } from "./names";
import { STAGE_TONE } from "./stage-badge";

type Sort = NonNullable<HtmlColumn<ProjectRow>["sort"]>;

/**
 * The project ledger: the same columns wherever projects are listed. `amounts` adds the amount that a figure counted, by project id;
 * `sorts` makes heads sortable; `oneZone` leaves the zone's column out.
 */
export function ProjectTable({
  rows,
  caption,
  unit,
  oneZone = false,
  amounts,
  sorts = {},
  empty,
}: {
  rows: readonly ProjectRow[];
  caption: string;
  unit: MoneyUnit;
  oneZone?: boolean;
  amounts?: ReadonlyMap<string, string>;
  sorts?: Record<string, Sort>;
  empty?: ReactNode;
}) {
  const t = useTranslations("projects");
  const tUnit = useTranslations("common.unit");
  const locale = useScreenLocale();
  // words are looked up once per table, not once per cell
  const words = new Map<string, string>();
  const word = (key: string) => {
    const known = words.get(key) ?? t(key as "title");
    words.set(key, known);
    return known;
  };
  const columns: HtmlColumn<ProjectRow>[] = [
    {
      key: "name",
      header: t("field.name"),
      rowHeader: true,
      cell: (row) => htmlLink(routes.project(row.id), row.name),
      sort: sorts.name,
    },
    ...(oneZone ? [] : [{ key: "zone", header: t("field.zone"), cell: (row: ProjectRow) => zoneName(row, locale) }]),
    { key: "enterprise", header: t("field.enterprise"), cell: (row) => row.enterprise.name },
    {
      key: "stage",
      header: t("stage.label"),
      fit: true,
      cell: (row) => htmlStatus(STAGE_TONE[row.stage], word(`stage.${row.stage}`)),
    },
    {
      key: "stageOn",
      header: t("field.stageOn"),
      fit: true,
      cell: (row) => formatDate(row.stageOn, locale),
      sort: sorts.stageOn,
    },
    {
      key: "signedOn",
      header: t("field.signedOn"),
      fit: true,
      cell: (row) => formatDate(row.signedOn, locale),
      sort: sorts.signedOn,
    },
    { key: "chain", header: t("field.chain"), cell: (row) => formatText(chainName(row.chain, locale), locale) },
    {
      key: "total",
      header: t("field.totalInvestmentWan"),
      numeric: true,
      cell: (row) => formatMoney(row.totalInvestmentWan, unit, locale),
      sort: sorts.totalInvestmentWan,
    },
    ...(amounts
      ? [
          {
            key: "figure",
            header: t("field.figureWan"),
            numeric: true,
            cell: (row: ProjectRow) => formatMoney(amounts.get(row.id), unit, locale),
          },
        ]
      : []),
    {
      key: "light",
      header: t("light.label"),
      fit: true,
      cell: (row) => htmlLight(row.light, word(`light.${row.light}`)),
    },
  ];
  return (
    <HtmlTable
      caption={caption}
      note={tUnit("money", { unit: moneyUnitName(unit, locale) })}
      columns={columns}
      rows={rows}
      layout="cards"
      empty={empty}
    />
  );
}
