import "server-only";
import { type Ctx, inScope, scopeFor } from "@/lib/access/ctx";
import { frag, type Frag, type SqlReader, type Tx } from "@/lib/platform/db";
import { NotFoundError, type Problem } from "@/lib/platform/errors";
import { PROVINCE } from "./rules";
import type { Affiliation, Zone } from "./types";

export type StoredZone = Omit<Zone, "projects">;
export type LoadedZone = { id: number; zone: StoredZone };

// every column as text, number or json, so that rows are the same through Prisma and pg
const ZONE = frag`z.code, z.name_zh as "nameZh", z.short_zh as "shortZh", z.name_en as "nameEn", to_jsonb(z.aliases) as "aliases", z.level, z.kind,
  z.city_code as "city", c.name_zh as "cityNameZh", coalesce(c.name_en, c.name_zh) as "cityNameEn", z.county_code as "county",
  k.name_zh as "countyNameZh", z.status, trim_scale(z.area_km2)::text as "areaKm2", z.parks, to_jsonb(z.leading_industries) as "leadingIndustries", z.version`;

const ZONE_TABLES = frag`zones z join regions c on c.code = z.city_code left join regions k on k.code = z.county_code`;

/** The columns of a published figure; `unit` is whose figure it is, `measure` what it is counted in. */
export const FIGURE = frag`f.id, f.unit_code as "unit", f.subject_zh as "subjectZh", f.subject_en as "subjectEn", f.value::text as "value",
  f.unit as "measure", f.basis, f.period_start::text as "periodStart", f.period_end::text as "periodEnd", f.quote, f.note`;

/** Reads of a command's transaction in the form of a query's. */
export function readerOfTx(tx: Tx): SqlReader {
  return <Row extends object>(strings: TemplateStringsArray, ...values: unknown[]) =>
    tx.$queryRaw<Row[]>(frag(strings, ...(values as Frag[])));
}

/** Zones by a condition, by city and code. */
export function readZones(sql: SqlReader, where: Frag, limit: number): Promise<LoadedZone[]> {
  return sql<LoadedZone>`
    select x.id, to_jsonb(x) - 'id' as "zone" from (
      select z.id, ${ZONE} from ${ZONE_TABLES} where ${where} order by z.city_code, z.code limit ${limit}) x
    order by x.city, x.code`;
}

/** The zone of a code, or NotFoundError. Zones are known to everybody who is signed in. */
export async function loadZone(sql: SqlReader, code: string): Promise<LoadedZone> {
  const [found] = await readZones(sql, frag`z.code = ${code}`, 1);
  if (!found) throw new NotFoundError("zone");
  return found;
}

/** To which cities a zone belonged since which day, the latest first. */
export function readAffiliations(sql: SqlReader, zoneId: number): Promise<Affiliation[]> {
  return sql<Affiliation>`
    select a.since_on::text as "sinceOn", a.city_code as "city", c.name_zh as "cityNameZh", coalesce(c.name_en, c.name_zh) as "cityNameEn"
    from zone_affiliations a join regions c on c.code = a.city_code where a.zone_id = ${zoneId} order by a.since_on desc`;
}

/** May the caller see the zone's projects? */
export function seesProjects(ctx: Ctx, zoneId: number): boolean {
  return inScope(scopeFor(ctx, "project.read"), zoneId);
}

/** What is wrong with the place of a zone: no such city, or a county of another one. */
export async function placeProblems(
  sql: SqlReader,
  city: string,
  county: string | null | undefined,
): Promise<Problem[]> {
  const rows = await sql<{ code: string; parent: string | null }>`
    select code, parent_code as "parent" from regions where code in (${city}, ${county ?? ""})`;
  const problems: Problem[] = [];
  const found = rows.find((row) => row.code === city);
  if (!found || (city !== PROVINCE && found.parent !== PROVINCE))
    problems.push({ path: "city", code: "zone-city-unknown" });
  const place = rows.find((row) => row.code === county);
  // a zone directly under the province may lie in any county
  const fits =
    place && place.parent !== null && place.parent !== PROVINCE && (city === PROVINCE || place.parent === city);
  if (county && !fits) problems.push({ path: "county", code: "zone-county-elsewhere" });
  return problems;
}

/** Another zone of this name. */
export async function nameProblems(sql: SqlReader, code: string, nameZh: string): Promise<Problem[]> {
  const [same] = await sql<{
    code: string;
  }>`select code from zones where name_zh = ${nameZh} and code <> ${code} limit 1`;
  return same ? [{ path: "nameZh", code: "zone-name-twice", params: { code: same.code } }] : [];
}

/** The facts of a zone that differ, for the audit trail. */
export function changedFacts(before: StoredZone, after: StoredZone): { before: object; after: object } {
  const keys = (Object.keys(after) as (keyof StoredZone)[]).filter(
    (key) => key !== "version" && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (of: StoredZone) => Object.fromEntries(keys.map((key) => [key, of[key]]));
  return { before: pick(before), after: pick(after) };
}
