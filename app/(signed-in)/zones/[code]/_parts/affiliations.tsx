import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { Section } from "@/components/ui/page";
import type { Affiliation } from "@/lib/zones/types";

/** To which city the zone belonged since when; rollups of a past day use the city of that day. */
export function Affiliations({ affiliations }: { affiliations: readonly Affiliation[] }) {
  const t = useTranslations("zones");
  const locale = useScreenLocale();
  const columns: Column<Affiliation>[] = [
    {
      key: "city",
      header: t("field.city"),
      rowHeader: true,
      cell: (row) => (locale === "en" ? row.cityNameEn : row.cityNameZh),
    },
    { key: "since", header: t("field.since"), fit: true, cell: (row) => <Figure kind="date" value={row.sinceOn} /> },
  ];
  return (
    <Section title={t("affiliations")} note={t("affiliationsNote")}>
      <DataTable
        caption={t("affiliations")}
        captionHidden
        columns={columns}
        rows={affiliations}
        rowKey={(row) => row.sinceOn}
      />
    </Section>
  );
}
