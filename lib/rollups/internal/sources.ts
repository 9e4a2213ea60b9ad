import "server-only";
import type { Scope } from "@/lib/access/ctx";
import { frag, type Frag, joinFrags, noFrag } from "@/lib/platform/db";
import type { Moment } from "../rules";
import type { SliceInput } from "../schema";
import { NONE, type UnitKind } from "../types";

const TABLES = {
  projects: [frag`projects`, frag`projects_history`],
  agreements: [frag`agreements`, frag`agreements_history`],
  enterprises: [frag`enterprises`, frag`enterprises_history`],
  rounds: [frag`rounds`, frag`rounds_history`],
  batchEntries: [frag`batch_entries`, frag`batch_entries_history`],
  zoneAffiliations: [frag`zone_affiliations`, frag`zone_affiliations_history`],
} as const;

/** A table as the ledger knew it at the moment: itself, or of its history the versions in force then. One row per record either way. */
export function known(table: keyof typeof TABLES, { knownAt }: Moment): Frag {
  const [present, history] = TABLES[table];
  return knownAt === null
    ? present
    : frag`(select * from ${history} where recorded_from <= ${knownAt}::timestamptz and recorded_to > ${knownAt}::timestamptz)`;
}

/** `where …` of conditions; nothing without any. */
export function whereAll(conditions: readonly Frag[]): Frag {
  return conditions.length === 0 ? noFrag : frag`where ${joinFrags([...conditions], " and ")}`;
}

/** The zones in which the caller may see, as a condition on a column. */
export function inZones(column: Frag, scope: Scope): Frag[] {
  return scope.kind === "all" ? [] : [frag`${column} = any (${scope.zoneIds}::int[])`];
}

/**
 * The zones of the caller with the city to which each belonged on the day of the view, as known then. What is known of no city on that day has the
 * first one known, so that no zone falls out of its province.
 */
export function zonesAt(scope: Scope, slice: Pick<SliceInput, "zone" | "city">, moment: Moment): Frag {
  const city = frag`coalesce((select a.city_code from ${known("zoneAffiliations", moment)} a where a.zone_id = y.id
      order by a.since_on <= ${moment.on}::date desc, case when a.since_on <= ${moment.on}::date then a.since_on end desc, a.since_on limit 1), y.city_code)`;
  const conditions = [
    ...inZones(frag`x.id`, scope),
    ...(slice.zone ? [frag`x.code = ${slice.zone}`] : []),
    ...(slice.city ? [frag`x.city_code = ${slice.city}`] : []),
  ];
  return frag`(select x.* from (select y.id, y.code, y.short_zh, y.name_en, ${city} as city_code from zones y) x ${whereAll(conditions)})`;
}

/** The conditions of scope and slice on facts `f`, which carry zone_id, chain and industry. */
export function sliceConditions(scope: Scope, slice: SliceInput, moment: Moment): Frag[] {
  const industry = slice.industry;
  return [
    ...inZones(frag`f.zone_id`, scope),
    ...(slice.zone ? [frag`f.zone_id = (select y.id from zones y where y.code = ${slice.zone})`] : []),
    ...(slice.city ? [frag`f.zone_id in (select z.id from ${zonesAt(scope, { city: slice.city }, moment)} z)`] : []),
    ...(slice.chain ? [slice.chain === NONE ? frag`f.chain is null` : frag`f.chain = ${slice.chain}`] : []),
    ...(industry
      ? [
          slice.division === NONE || industry.length > 1
            ? frag`f.industry = ${industry}`
            : frag`left(f.industry, 1) = ${industry}`,
        ]
      : []),
  ];
}

/** By what facts `f` are grouped, with the join that this needs. */
export function groupOf(by: UnitKind, scope: Scope, moment: Moment): { key: Frag; join: Frag } {
  if (by === "zone") return { key: frag`f.zone_id`, join: noFrag };
  if (by === "city")
    return { key: frag`z.city_code`, join: frag`join ${zonesAt(scope, {}, moment)} z on z.id = f.zone_id` };
  if (by === "chain") return { key: frag`coalesce(f.chain, ${NONE})`, join: noFrag };
  if (by === "industry") return { key: frag`f.industry`, join: noFrag };
  return { key: frag`'province'::text`, join: noFrag };
}
