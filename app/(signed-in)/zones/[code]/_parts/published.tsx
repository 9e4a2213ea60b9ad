import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { useScreenLocale } from "@/components/ui/figure";
import { Section } from "@/components/ui/page";
import { groupDigits } from "@/lib/i18n/format";
import type { ReconciledFigure } from "@/lib/zones/types";

type Row = ReconciledFigure;

/**
 * Published figures and the ledger's own, in two columns that are never added. A subject without counterpart in the ledger says so; so does a
 * reader who may not see the zone's projects.
 */
export function PublishedBesideLedger({ figures, visible }: { figures: readonly Row[]; visible: boolean }) {
  const t = useTranslations("zones");
  const locale = useScreenLocale();
  const period = (row: Row) => {
    if (row.periodStart && row.periodStart !== row.periodEnd) return t("period.range", { from: row.periodStart, to: row.periodEnd ?? "" });
    return row.periodEnd ? t(row.periodStart ? "period.on" : "period.until", { on: row.periodEnd }) : "—";
  };
  const inUnit = (value: string, row: Row) => `${groupDigits(value)} ${row.measure}`;
  const ledgerCell = (row: Row) => {
    if (!visible) return <span className="text-muted">{t("notVisible")}</span>;
    return row.ledger ? inUnit(row.ledger.value, row) : <span className="text-muted">{t("noCounterpart")}</span>;
  };
  const columns: Column<Row>[] = [
    { key: "subject", header: t("field.subject"), rowHeader: true, cell: (row) => (locale === "en" ? row.subjectEn : row.subjectZh) },
    { key: "basis", header: t("field.basis"), fit: true, cell: (row) => t(`basis.${row.basis}` as "basis.event") },
    { key: "period", header: t("field.period"), cell: period },
    { key: "published", header: t("field.published"), numeric: true, cell: (row) => inUnit(row.value, row) },
    { key: "ledger", header: t("field.ledger"), numeric: true, cell: ledgerCell },
    {
      key: "difference",
      header: t("field.difference"),
      numeric: true,
      cell: (row) => (visible && row.ledger ? `${row.ledger.difference.startsWith("-") || row.ledger.difference === "0" ? "" : "+"}${groupDigits(row.ledger.difference)}` : "—"),
    },
    { key: "how", header: t("field.how"), cell: (row) => (visible && row.ledger ? t(`measure.${row.ledger.measure}`) : "—") },
    {
      key: "quote",
      header: t("field.quote"),
      cell: (row) => (
        <>
          {row.quote}
          {row.note && <span className="block text-sm text-muted">{row.note}</span>}
        </>
      ),
    },
  ];
  return (
    <Section title={t("published")} note={t("publishedNote")}>
      <span className="print-landscape" />
      <DataTable caption={t("published")} captionHidden columns={columns} rows={figures} rowKey={(row) => row.id} layout="cards" />
    </Section>
  );
}
