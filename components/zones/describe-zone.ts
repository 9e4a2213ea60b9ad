import type { Zone } from "@/lib/zones/types";

/** A stored zone as the texts of its form, shown beside what was typed when somebody else saved first. */
export function describeZone(current: unknown): Record<string, string> {
  // the conflicts of the commands carry the zone as it is now
  const zone = current as Zone;
  return {
    nameZh: zone.nameZh,
    shortZh: zone.shortZh,
    nameEn: zone.nameEn,
    aliases: zone.aliases.join("\n"),
    level: zone.level,
    kind: zone.kind,
    county: zone.county ?? "",
    areaKm2: zone.areaKm2 ?? "",
    ...Object.fromEntries(zone.leadingIndustries.map((code, index) => [`leadingIndustries[${index}]`, code])),
    ...Object.fromEntries(
      zone.parks.flatMap((park, index) => [
        [`parks[${index}].name`, park.name],
        [`parks[${index}].areaKm2`, park.areaKm2 ?? ""],
      ]),
    ),
  };
}
