import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { moneyUnitName } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { StageCount } from "@/lib/zones/types";

const ORDER = ["registered", "signed", "started", "producing", "at_capacity", "withdrawn"] as const;

/** The projects of the zone in the ledger now, by stage. */
export function LedgerStages({ zone, stages }: { zone: string; stages: readonly StageCount[] }) {
  const t = useTranslations("zones");
  const tStage = useTranslations("projects.stage");
  const yi = moneyUnitName("yi", useScreenLocale());
  const rows = ORDER.map(
    (stage) => stages.find((each) => each.stage === stage) ?? { stage, count: 0, investmentWan: "0" },
  );
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "stage",
      header: t("field.stage"),
      rowHeader: true,
      cell: (row) => tStage(row.stage as (typeof ORDER)[number]),
    },
    {
      key: "count",
      header: t("field.projects"),
      numeric: true,
      cell: (row) => (
        <TextLink href={routes.projects({ zone, stage: row.stage })}>
          <Figure kind="count" value={row.count} />
        </TextLink>
      ),
    },
    {
      key: "money",
      header: t("field.total", { unit: yi }),
      numeric: true,
      cell: (row) => <Figure kind="money" unit="yi" value={row.investmentWan} />,
    },
  ];
  return (
    <Section title={t("stages")} note={t("stagesNote")}>
      <DataTable caption={t("stages")} captionHidden columns={columns} rows={rows} rowKey={(row) => row.stage} />
    </Section>
  );
}
