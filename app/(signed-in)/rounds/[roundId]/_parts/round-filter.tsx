import { useTranslations } from "next-intl";
import { Checkbox, Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { routes } from "@/lib/platform/routes";
import type { Units } from "@/lib/zones/types";
import type { RoundQuery } from "./read-page";

/** Narrows a round to a city or zone, and lists its entries. */
export function RoundFilter({
  roundId,
  query,
  units,
  locale,
}: {
  roundId: string;
  query: RoundQuery;
  units: Units;
  locale: string;
}) {
  const t = useTranslations("rounds");
  const tCommon = useTranslations("common");
  const name = (unit: { nameZh: string; nameEn: string }) => (locale === "en" ? unit.nameEn : unit.nameZh);
  const cityName = new Map(units.cities.map((city) => [city.code, name(city)]));
  return (
    <FilterBar action={routes.round(roundId)} clearHref={routes.round(roundId)} keep={{ unit: query.unit }}>
      {units.cities.length > 1 && (
        <Select
          name="city"
          label={t("field.city")}
          empty={tCommon("all")}
          options={units.cities.map((city) => ({ value: city.code, label: name(city) }))}
          defaultValue={query.city}
        />
      )}
      <Select
        name="zone"
        label={t("field.zone")}
        empty={tCommon("all")}
        options={units.zones.map((zone) => ({ value: zone.code, label: name(zone), group: cityName.get(zone.city) }))}
        defaultValue={query.zone}
      />
      <Checkbox name="list" value="1" label={t("listEntries")} defaultChecked={query.list === "1"} />
    </FilterBar>
  );
}
