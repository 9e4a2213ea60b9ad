import type { Option } from "@/components/ui/choices";
import type { Units } from "@/lib/zones/types";

const PROVINCE = "140000";

type Words = (key: "province" | "cities" | "zones") => string;

/** The units in which somebody looks after accounts: for the administrator the province, cities and zones, for a manager the own zone. */
export function unitOptions(units: Units, locale: string, t: Words): Option[] {
  const label = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => (locale === "en" ? nameEn : nameZh);
  return [
    ...(units.all ? [{ value: PROVINCE, label: t("province") }] : []),
    ...(units.all ? units.cities.map((city) => ({ value: city.code, label: label(city), group: t("cities") })) : []),
    ...units.zones.map((zone) => ({ value: zone.code, label: label(zone), group: units.all ? t("zones") : undefined })),
  ];
}
