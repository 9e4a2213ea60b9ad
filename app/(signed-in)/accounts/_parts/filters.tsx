import { useTranslations } from "next-intl";
import { useAccessNames } from "@/components/access/names";
import { type Option, Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/inputs";
import { ROLES } from "@/lib/access/capabilities";
import { ACCOUNT_STATES } from "@/lib/access/types";
import type { Query } from "@/lib/platform/routes";
import { routes } from "@/lib/platform/routes";

const one = (value: Query[string]) => (typeof value === "string" ? value : undefined);

/** Filters of the list of accounts; they live in the address. */
export function AccountFilters({ query, units }: { query: Query; units: readonly Option[] }) {
  const t = useTranslations("access");
  const all = useTranslations("common")("all");
  const { role } = useAccessNames();
  return (
    <FilterBar action={routes.accounts()} clearHref={routes.accounts()}>
      <Input name="q" label={t("accounts.search")} type="search" defaultValue={one(query.q)} className="w-56" />
      {units.length > 1 && (
        <Select name="unit" label={t("field.unit")} empty={all} options={units} defaultValue={one(query.unit)} />
      )}
      <Select
        name="role"
        label={t("field.role")}
        empty={all}
        options={ROLES.map((value) => ({ value, label: role(value) }))}
        defaultValue={one(query.role)}
      />
      <Select
        name="state"
        label={t("field.state")}
        empty={all}
        options={ACCOUNT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        defaultValue={one(query.state)}
      />
    </FilterBar>
  );
}
