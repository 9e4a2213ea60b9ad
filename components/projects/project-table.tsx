import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Light } from "@/components/ui/status";
import type { MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { ProjectRow } from "@/lib/projects/types";
import { chainName, zoneName } from "./names";
import { StageBadge } from "./stage-badge";

type Sort = NonNullable<Column<ProjectRow>["sort"]>;

/**
 * The project ledger: the same columns wherever projects are listed. `amounts` adds the amount that a figure counted, by project id;
 * `sorts` makes heads sortable; `oneZone` leaves the zone's column out.
 */
export function ProjectTable({
  rows,
  caption,
  note,
  unit,
  oneZone = false,
  amounts,
  sorts = {},
  empty,
}: {
  rows: readonly ProjectRow[];
  caption: string;
  note?: ReactNode;
  unit: MoneyUnit;
  oneZone?: boolean;
  amounts?: ReadonlyMap<string, string>;
  sorts?: Record<string, Sort>;
  empty?: ReactNode;
}) {
  const t = useTranslations("projects");
  const locale = useLocale();
  const columns: Column<ProjectRow>[] = [
    {
      key: "name",
      header: t("field.name"),
      rowHeader: true,
      cell: (row) => <TextLink href={routes.project(row.id)}>{row.name}</TextLink>,
      sort: sorts.name,
    },
    ...(oneZone ? [] : [{ key: "zone", header: t("field.zone"), cell: (row: ProjectRow) => zoneName(row, locale) }]),
    { key: "enterprise", header: t("field.enterprise"), cell: (row) => row.enterprise.name },
    { key: "stage", header: t("stage.label"), fit: true, cell: (row) => <StageBadge stage={row.stage} /> },
    {
      key: "stageOn",
      header: t("field.stageOn"),
      fit: true,
      cell: (row) => <Figure kind="date" value={row.stageOn} />,
      sort: sorts.stageOn,
    },
    { key: "signedOn", header: t("field.signedOn"), fit: true, cell: (row) => <Figure kind="date" value={row.signedOn} />, sort: sorts.signedOn },
    { key: "chain", header: t("field.chain"), cell: (row) => <Figure kind="text" value={chainName(row.chain, locale)} /> },
    {
      key: "total",
      header: t("field.totalInvestmentWan"),
      numeric: true,
      cell: (row) => <Figure kind="money" unit={unit} value={row.totalInvestmentWan} />,
      sort: sorts.totalInvestmentWan,
    },
    ...(amounts
      ? [
          {
            key: "figure",
            header: t("field.figureWan"),
            numeric: true,
            cell: (row: ProjectRow) => <Figure kind="money" unit={unit} value={amounts.get(row.id) ?? null} />,
          },
        ]
      : []),
    { key: "light", header: t("light.label"), fit: true, cell: (row) => <Light value={row.light}>{t(`light.${row.light}`)}</Light> },
  ];
  return <DataTable caption={caption} note={note} columns={columns} rows={rows} rowKey={(row) => row.id} layout="cards" empty={empty} />;
}
