import type { Problem } from "@/lib/platform/errors";

/** Since when a zone belongs to its first city: rollups of any past day find one. The same day as in the first load. */
export const AFFILIATED_SINCE = "2000-01-01";

/** The province itself stands for the city of a zone directly under it. */
export const PROVINCE = "140000";

const KM2 = /^(\d{1,8})(?:\.(\d{1,4}))?$/;

/** An area in 平方公里 in ten-thousandths, or null when it is none. */
function parts(areaKm2: string | null | undefined): bigint | null {
  const match = KM2.exec(areaKm2 ?? "");
  return match ? BigInt(`${match[1]}${(match[2] ?? "").padEnd(4, "0")}`) : null;
}

function shown(areaParts: bigint): string {
  return `${areaParts / 10_000n}.${(areaParts % 10_000n).toString().padStart(4, "0")}`.replace(/\.?0+$/, "");
}

/** What does not fit in a zone's facts: two parks or industries of one name, parks larger together than the zone. */
export function zoneProblems(zone: {
  areaKm2?: string | null;
  parks: readonly { name: string; areaKm2?: string | null }[];
  leadingIndustries: readonly string[];
}): Problem[] {
  const problems: Problem[] = [];
  zone.parks.forEach((park, index) => {
    if (zone.parks.findIndex((each) => each.name === park.name) < index)
      problems.push({ path: `parks[${index}].name`, code: "park-twice" });
  });
  zone.leadingIndustries.forEach((code, index) => {
    if (zone.leadingIndustries.indexOf(code) < index)
      problems.push({ path: `leadingIndustries[${index}]`, code: "industry-twice" });
  });
  const area = parts(zone.areaKm2);
  const sum = zone.parks.reduce((all, park) => all + (parts(park.areaKm2) ?? 0n), 0n);
  if (area !== null && sum > area)
    problems.push({ path: "areaKm2", code: "parks-over-area", params: { sum: shown(sum), area: shown(area) } });
  return problems;
}

/** Why a zone cannot change its city on a day: it belongs to it already, the day is not later than the last change, or in the future. */
export function cityProblems(at: {
  city: string;
  sinceOn: string;
  last: { city: string; sinceOn: string } | null;
  today: string;
}): Problem[] {
  const problems: Problem[] = [];
  if (at.last?.city === at.city) problems.push({ path: "city", code: "zone-city-same" });
  if (at.last && at.sinceOn <= at.last.sinceOn)
    problems.push({ path: "sinceOn", code: "zone-city-too-early", params: { on: at.last.sinceOn } });
  if (at.sinceOn > at.today) problems.push({ path: "sinceOn", code: "date-future", params: { today: at.today } });
  return problems;
}
