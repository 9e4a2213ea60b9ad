import { getTranslations } from "next-intl/server";
import { kindName, leadingNames, levelName } from "@/components/zones/names";
import { Figure } from "@/components/ui/figure";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { Facts, PageHeader, Section } from "@/components/ui/page";
import { PrintHeader } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { Badge } from "@/components/ui/status";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { getZone } from "@/lib/zones/queries/get-zone";
import { Affiliations } from "./_parts/affiliations";
import { LedgerStages } from "./_parts/ledger-stages";
import { PublishedFigures } from "./_parts/published";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ done?: string }> };

/** The profile of a zone, and what was published of it beside what the ledger counts. */
export default async function ZonePage({ params, searchParams }: Props) {
  const [ctx, { code }, { done }, t] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("zones"),
  ]);
  const zone = await onPage(() => getZone(ctx, { code }));
  const [name, city] = ctx.locale === "en" ? [zone.nameEn, zone.cityNameEn] : [zone.nameZh, zone.cityNameZh];
  const parks = zone.parks.map((park) =>
    park.areaKm2 === null ? park.name : t("park", { name: park.name, area: park.areaKm2 }),
  );
  return (
    <>
      <Flash done={done} />
      <PrintHeader title={name} scope={name} printedAt={ctx.now.toISOString()} printedBy={ctx.actor.displayName} />
      <PageHeader
        title={name}
        description={<Badge tone={zone.status === "sourced" ? "neutral" : "warn"}>{t(`status.${zone.status}`)}</Badge>}
        breadcrumbs={[{ label: t("title"), href: routes.zones() }]}
        actions={
          <>
            {zone.may.update && <LinkButton href={routes.zoneEdit(zone.code)}>{t("edit.action")}</LinkButton>}
            {zone.may.update && <LinkButton href={routes.zoneCity(zone.code)}>{t("city.action")}</LinkButton>}
            <PrintButton />
          </>
        }
      />
      <Section title={t("profile")}>
        <Facts
          items={[
            { label: t("field.shortZh"), value: zone.shortZh },
            { label: t("field.nameEn"), value: zone.nameEn },
            { label: t("field.code"), value: zone.code },
            { label: t("field.level"), value: levelName(zone.level, ctx.locale) },
            { label: t("field.kind"), value: kindName(zone.kind, ctx.locale) },
            { label: t("field.city"), value: city },
            { label: t("field.county"), value: <Figure kind="text" value={zone.countyNameZh} /> },
            { label: t("field.area"), value: <Figure kind="land" value={zone.areaKm2} /> },
            {
              label: t("field.leading"),
              value: <Figure kind="text" value={leadingNames(zone.leadingIndustries, ctx.locale)} />,
            },
            {
              label: t("field.parks"),
              value: <Figure kind="text" value={parks.length > 0 ? parks.join("\n") : null} />,
            },
            {
              label: t("field.aliases"),
              value: <Figure kind="text" value={zone.aliases.length > 0 ? zone.aliases.join("、") : null} />,
            },
          ]}
        />
      </Section>
      {zone.stages && <LedgerStages zone={zone.code} stages={zone.stages} />}
      <PublishedFigures figures={zone.published} visible={zone.stages !== null} demo={env().ZONE_LEDGER_DEMO === "1"} />
      <Affiliations affiliations={zone.affiliations} />
    </>
  );
}
