import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { useScreenLocale } from "@/components/ui/figure";
import { Section } from "@/components/ui/page";
import { groupDigits } from "@/lib/i18n/format";
import { LEDGER_COUNTERPARTS } from "@/lib/zones/reference/ledger-counterparts";
import { measureIn } from "@/lib/zones/reference/measures";
import type { ReconciledFigure } from "@/lib/zones/types";

type Row = ReconciledFigure;

/** A figure that the ledger can count too comes in the order of that list; the others have no place there. */
const placeOf = (row: Row) => LEDGER_COUNTERPARTS.findIndex((each) => each.subject === row.subjectEn);

/**
 * What was published of the zone. Subjects that the ledger counts too stand beside its own figure, in two columns that are never added. The
 * others are listed as published; so are all where the reader may not see the zone's projects, who is told so.
 */
export function PublishedFigures({
  figures,
  visible,
  demo,
}: {
  figures: readonly Row[];
  visible: boolean;
  demo: boolean;
}) {
  const t = useTranslations("zones");
  const { subject, basis, period, published, quote } = useColumns();
  const locale = useScreenLocale();
  const counted = figures.filter((row) => visible && placeOf(row) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const others = figures.filter((row) => !counted.includes(row));
  const none = <span className="text-muted">{t("noCounterpart")}</span>;
  const beside: Column<Row>[] = [
    subject,
    basis,
    period,
    published,
    {
      key: "ledger",
      header: t(demo ? "field.ledgerDemo" : "field.ledger"),
      numeric: true,
      cell: (row) => (row.ledger ? inUnit(row.ledger.value, row, locale) : none),
    },
    {
      key: "difference",
      header: t("field.difference"),
      numeric: true,
      cell: (row) => (row.ledger ? signed(row.ledger.difference) : none),
    },
    { key: "how", header: t("field.how"), cell: (row) => (row.ledger ? t(`measure.${row.ledger.measure}`) : none) },
    quote,
  ];
  return (
    <>
      {counted.length > 0 && (
        <Section title={t("published")} note={t("publishedNote")}>
          <span className="print-landscape" />
          <DataTable
            caption={t("published")}
            captionHidden
            columns={beside}
            rows={counted}
            rowKey={(row) => row.id}
            layout="cards"
          />
        </Section>
      )}
      {others.length > 0 && (
        <Section
          title={t(visible ? "publishedOnly" : "publishedAll")}
          note={t(visible ? "publishedOnlyNote" : "publishedAllNote")}
        >
          <DataTable
            caption={t("publishedOnly")}
            captionHidden
            columns={[subject, basis, period, published, quote]}
            rows={others}
            rowKey={(row) => row.id}
            layout="cards"
          />
        </Section>
      )}
    </>
  );
}

function useColumns() {
  const t = useTranslations("zones");
  const locale = useScreenLocale();
  const period = (row: Row) => {
    if (row.periodStart && row.periodStart !== row.periodEnd)
      return t("period.range", { from: row.periodStart, to: row.periodEnd ?? "" });
    return row.periodEnd ? t(row.periodStart ? "period.on" : "period.until", { on: row.periodEnd }) : "—";
  };
  // remarks on the source are kept in English only
  const quote = (row: Row) => (
    <>
      <span lang="zh-CN">{row.quote}</span>
      {row.note && locale === "en" && <span className="block text-sm text-muted">{row.note}</span>}
    </>
  );
  return {
    subject: {
      key: "subject",
      header: t("field.subject"),
      rowHeader: true,
      cell: (row) => (locale === "en" ? row.subjectEn : row.subjectZh),
    },
    basis: {
      key: "basis",
      header: t("field.basis"),
      fit: true,
      cell: (row) => t(`basis.${row.basis}` as "basis.event"),
    },
    period: { key: "period", header: t("field.period"), fit: true, cell: period },
    published: {
      key: "published",
      header: t("field.published"),
      numeric: true,
      cell: (row) => inUnit(row.value, row, locale),
    },
    quote: { key: "quote", header: t("field.quote"), cell: quote },
  } satisfies Record<string, Column<Row>>;
}

function inUnit(value: string, row: Row, locale: string): string {
  return `${groupDigits(value)} ${measureIn(row.measure, locale)}`.trim();
}

function signed(difference: string): string {
  return `${difference.startsWith("-") || difference === "0" ? "" : "+"}${groupDigits(difference)}`;
}
