import { useLocale, useTranslations } from "next-intl";
import { chainOptions, codeOptions, industryOptions } from "@/components/projects/options";
import { Checkbox, Select, type Option } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { DateInput, Input } from "@/components/ui/inputs";
import type { Query } from "@/lib/platform/routes";
import { routes } from "@/lib/platform/routes";
import { AGREEMENT_KINDS, LIGHTS, PROJECT_KINDS, STAGES } from "@/lib/projects/types";

const one = (value: Query[string]) => (typeof value === "string" ? value : undefined);

/** The filters of the ledger; they live in the address. `more` opens the seldom used ones. */
export function ProjectFilters({
  query,
  zones,
  cities,
}: {
  query: Query;
  zones: readonly Option[];
  cities: readonly Option[];
}) {
  const t = useTranslations("projects");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const all = tCommon("all");
  const seldom = ["industry", "kind", "agreementKind", "signedFrom", "signedTo", "minWan", "maxWan", "onlyOverdue"];
  return (
    <FilterBar
      action={routes.projects()}
      clearHref={routes.projects()}
      keep={{ sort: one(query.sort), unit: one(query.unit) }}
    >
      <Input name="q" label={t("search")} type="search" defaultValue={one(query.q)} className="w-64" />
      <Select
        name="stage"
        label={t("stage.label")}
        empty={all}
        options={codeOptions(STAGES, (code) => t(`stage.${code}`))}
        defaultValue={one(query.stage)}
      />
      {cities.length > 1 && (
        <Select name="city" label={t("field.city")} empty={all} options={cities} defaultValue={one(query.city)} />
      )}
      {zones.length > 1 && (
        <Select name="zone" label={t("field.zone")} empty={all} options={zones} defaultValue={one(query.zone)} />
      )}
      <Select
        name="chain"
        label={t("field.chain")}
        empty={all}
        options={chainOptions(locale)}
        defaultValue={one(query.chain)}
      />
      <Select
        name="light"
        label={t("light.label")}
        empty={all}
        options={codeOptions(LIGHTS, (code) => t(`light.${code}`))}
        defaultValue={one(query.light)}
      />
      <details className="open:basis-full" open={seldom.some((name) => query[name])}>
        <summary className="btn w-fit">{t("moreFilters")}</summary>
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <Select
            name="industry"
            label={t("field.industry")}
            empty={all}
            options={industryOptions(locale)}
            defaultValue={one(query.industry)}
            className="w-64"
          />
          <Select
            name="kind"
            label={t("kind.label")}
            empty={all}
            options={codeOptions(PROJECT_KINDS, (code) => t(`kind.${code}`))}
            defaultValue={one(query.kind)}
          />
          <Select
            name="agreementKind"
            label={t("agreementKind.label")}
            empty={all}
            options={codeOptions(AGREEMENT_KINDS, (code) => t(`agreementKind.${code}`))}
            defaultValue={one(query.agreementKind)}
          />
          <DateInput name="signedFrom" label={t("field.signedFrom")} defaultValue={one(query.signedFrom)} />
          <DateInput name="signedTo" label={t("field.signedTo")} defaultValue={one(query.signedTo)} />
          <Input
            name="minWan"
            label={t("field.minWan")}
            inputMode="decimal"
            suffix={tCommon("unit.wan")}
            defaultValue={one(query.minWan)}
            className="w-44"
          />
          <Input
            name="maxWan"
            label={t("field.maxWan")}
            inputMode="decimal"
            suffix={tCommon("unit.wan")}
            defaultValue={one(query.maxWan)}
            className="w-44"
          />
          <Checkbox
            name="onlyOverdue"
            value="1"
            label={t("field.onlyOverdue")}
            defaultChecked={query.onlyOverdue === "1"}
          />
        </div>
      </details>
    </FilterBar>
  );
}
