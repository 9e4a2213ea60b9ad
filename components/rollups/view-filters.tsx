import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { Select, type Option } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { DateInput, Input } from "@/components/ui/inputs";
import { chainOptions, industryOptions } from "@/components/projects/options";
import type { Route } from "next";
import { UNIT_KINDS } from "@/lib/rollups/types";
import type { Units } from "@/lib/zones/types";

/** The parameters of a view as they stand in the address, one text each. */
export type ViewQuery = Record<string, string | undefined>;

/** The filters that all rollups share; those of one rollup (period, round) come as children, before them. */
export function ViewFilters({
  path,
  query,
  units,
  by = true,
  children,
}: {
  path: Route;
  query: ViewQuery;
  units: Units;
  by?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("rollups");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const all = tCommon("all");
  const options = (list: readonly { code: string; nameZh: string; nameEn: string }[]): Option[] =>
    list.map((each) => ({ value: each.code, label: locale === "en" ? each.nameEn : each.nameZh }));
  const kinds = UNIT_KINDS.map((kind) => ({ value: kind, label: t(`unit.${kind}`) }));
  const asOf = query.asOf ?? "";
  return (
    <FilterBar action={path} clearHref={path} keep={{ unit: query.unit }}>
      {children}
      {by && <Select name="by" label={t("field.by")} empty={null} options={kinds} defaultValue={query.by ?? "zone"} />}
      {units.cities.length > 1 && (
        <Select
          name="city"
          label={t("unit.city")}
          empty={all}
          options={options(units.cities)}
          defaultValue={query.city}
        />
      )}
      {units.zones.length > 1 && (
        <Select
          name="zone"
          label={t("unit.zone")}
          empty={all}
          options={options(units.zones)}
          defaultValue={query.zone}
        />
      )}
      <DateInput name="on" label={t("field.on")} defaultValue={query.on} />
      {asOf.length > 10 ? (
        <Input name="asOf" label={t("field.asOf")} defaultValue={asOf} className="w-64" />
      ) : (
        <DateInput name="asOf" label={t("field.asOf")} defaultValue={asOf} />
      )}
      <details className="basis-full" open={Boolean(query.chain || query.industry)}>
        <summary className="btn w-fit">{t("more")}</summary>
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <Select
            name="chain"
            label={t("unit.chain")}
            empty={all}
            options={[...chainOptions(locale), { value: "none", label: t("unit.noChain") }]}
            defaultValue={query.chain}
          />
          <Select
            name="industry"
            label={t("unit.industry")}
            empty={all}
            options={industryOptions(locale)}
            defaultValue={query.industry}
            className="w-64"
          />
        </div>
      </details>
    </FilterBar>
  );
}
