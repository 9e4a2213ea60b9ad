import { useTranslations } from "next-intl";
import { kindName, leadingNames, levelName } from "@/components/zones/names";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Badge } from "@/components/ui/status";
import { routes } from "@/lib/platform/routes";
import type { Zone } from "@/lib/zones/types";

/** Zones as rows, by city. */
export function ZoneTable({ zones, caption }: { zones: readonly Zone[]; caption: string }) {
  const t = useTranslations("zones");
  const locale = useScreenLocale();
  const columns: Column<Zone>[] = [
    {
      key: "name",
      header: t("field.name"),
      rowHeader: true,
      cell: (zone) => (
        <>
          <TextLink href={routes.zone(zone.code)}>{locale === "en" ? zone.nameEn : zone.nameZh}</TextLink>
          {zone.status === "unverified" && (
            <span className="ml-2">
              <Badge tone="warn">{t("status.unverified")}</Badge>
            </span>
          )}
        </>
      ),
    },
    {
      key: "city",
      header: t("field.city"),
      fit: true,
      cell: (zone) => (locale === "en" ? zone.cityNameEn : zone.cityNameZh),
    },
    { key: "level", header: t("field.level"), fit: true, cell: (zone) => levelName(zone.level, locale) },
    { key: "kind", header: t("field.kind"), cell: (zone) => kindName(zone.kind, locale) },
    {
      key: "county",
      header: t("field.county"),
      fit: true,
      cell: (zone) => <Figure kind="text" value={zone.countyNameZh} />,
    },
    {
      key: "leading",
      header: t("field.leading"),
      cell: (zone) => <Figure kind="text" value={leadingNames(zone.leadingIndustries, locale)} />,
    },
    {
      key: "projects",
      header: t("field.projects"),
      numeric: true,
      fit: true,
      cell: (zone) =>
        zone.projects === null ? (
          <span className="text-muted">{t("notVisible")}</span>
        ) : (
          <TextLink href={routes.projects({ zone: zone.code })}>
            <Figure kind="count" value={zone.projects} />
          </TextLink>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={zones}
      rowKey={(zone) => zone.code}
      layout="cards"
    />
  );
}
