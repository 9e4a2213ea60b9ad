import { industryOf } from "@/lib/zones/reference/industries";
import { type Named, nameIn } from "@/lib/zones/reference/named";
import { ZONE_KINDS, ZONE_LEVELS } from "@/lib/zones/reference/zone-kinds";

function named(list: readonly Named[], code: string, locale: string): string {
  const entry = list.find((each) => each.code === code);
  return entry ? nameIn(entry, locale) : code;
}

/** The word for a kind of zone. */
export function kindName(code: string, locale: string): string {
  return named(ZONE_KINDS, code, locale);
}

/** The word for a zone's level. */
export function levelName(code: string, locale: string): string {
  return named(ZONE_LEVELS, code, locale);
}

/** The names of the leading industries, or null when none is entered. */
export function leadingNames(codes: readonly string[], locale: string): string | null {
  const names = codes.map((code) => {
    const industry = industryOf(code);
    return industry ? nameIn(industry, locale) : code;
  });
  return names.length > 0 ? names.join(locale === "en" ? "; " : "、") : null;
}
