import { useTranslations } from "next-intl";
import { type Option, Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { DateInput, Input } from "@/components/ui/inputs";
import { ENTITIES, OUTCOMES } from "@/lib/audit/types";
import type { Query } from "@/lib/platform/routes";
import { routes } from "@/lib/platform/routes";

const one = (value: Query[string]) => (typeof value === "string" ? value : undefined);

/** Filters of the trail; they live in the address. */
export function AuditFilters({ query, zones, today }: { query: Query; zones: readonly Option[]; today: string }) {
  const t = useTranslations("audit");
  const all = useTranslations("common")("all");
  return (
    <FilterBar
      action={routes.audit()}
      clearHref={routes.audit()}
      keep={{ entityId: one(query.entityId), action: one(query.action) }}
    >
      <Select
        name="entity"
        label={t("entityLabel")}
        empty={all}
        options={ENTITIES.map((value) => ({ value, label: t(`entity.${value}`) }))}
        defaultValue={one(query.entity)}
      />
      <Input name="actor" label={t("actor")} defaultValue={one(query.actor)} className="w-40" />
      <Input
        name="project"
        label={t("project")}
        inputMode="numeric"
        defaultValue={one(query.project)}
        className="w-32"
      />
      {zones.length > 1 && (
        <Select name="zone" label={t("zone")} empty={all} options={zones} defaultValue={one(query.zone)} />
      )}
      <DateInput name="from" label={t("from")} max={today} defaultValue={one(query.from)} />
      <DateInput name="to" label={t("to")} max={today} defaultValue={one(query.to)} />
      <Select
        name="outcome"
        label={t("outcomeLabel")}
        empty={all}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        defaultValue={one(query.outcome)}
      />
    </FilterBar>
  );
}
