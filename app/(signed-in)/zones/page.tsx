import { getTranslations } from "next-intl/server";
import { Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { Flash } from "@/components/ui/flash";
import { Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { routes } from "@/lib/platform/routes";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { listRegions } from "@/lib/zones/queries/list-regions";
import { listZones } from "@/lib/zones/queries/list-zones";
import { nameIn } from "@/lib/zones/reference/named";
import { ZONE_KINDS, ZONE_LEVELS } from "@/lib/zones/reference/zone-kinds";
import { ZoneTable } from "./_parts/zone-table";

type Props = { searchParams: Promise<{ city?: string; kind?: string; level?: string; q?: string; done?: string }> };

/** The zones of the province by city. */
export default async function ZonesPage({ searchParams }: Props) {
  const [ctx, { done, ...query }, t, tCommon] = await Promise.all([
    requireCtx(),
    searchParams,
    getTranslations("zones"),
    getTranslations("common"),
  ]);
  const [{ items }, regions] = await onPage(() =>
    Promise.all([listZones(ctx, { ...query, limit: "200" }), listRegions(ctx, {})]),
  );
  const all = tCommon("all");
  return (
    <>
      <Flash done={done} />
      <PageHeader
        title={t("title")}
        description={t("count", { count: items.length })}
        actions={may(ctx, "zone.update") && <LinkButton href={routes.zoneNew()}>{t("add.action")}</LinkButton>}
      />
      <FilterBar action={routes.zones()} clearHref={routes.zones()}>
        <Input name="q" type="search" label={t("search")} defaultValue={query.q} className="w-56" />
        <Select
          name="city"
          label={t("field.city")}
          empty={all}
          options={regions.cities.map((city) => ({ value: city.code, label: nameOf(city, ctx.locale) }))}
          defaultValue={query.city}
        />
        <Select
          name="kind"
          label={t("field.kind")}
          empty={all}
          options={ZONE_KINDS.map((kind) => ({ value: kind.code, label: nameIn(kind, ctx.locale) }))}
          defaultValue={query.kind}
        />
        <Select
          name="level"
          label={t("field.level")}
          empty={all}
          options={ZONE_LEVELS.map((level) => ({ value: level.code, label: nameIn(level, ctx.locale) }))}
          defaultValue={query.level}
        />
      </FilterBar>
      {items.length === 0 ? <EmptyState title={t("none")} /> : <ZoneTable zones={items} caption={t("title")} />}
    </>
  );
}

function nameOf(unit: { nameZh: string; nameEn: string }, locale: string): string {
  return locale === "en" ? unit.nameEn : unit.nameZh;
}
