import "server-only";
import { type Ctx, type Scope, scopeFor } from "@/lib/access/ctx";
import { frag, type SqlReader } from "@/lib/platform/db";
import { NotFoundError } from "@/lib/platform/errors";
import type { SliceInput } from "../schema";
import { NONE, type Unit, type UnitKind } from "../types";
import { inZones, whereAll } from "./sources";
import { chainName, cityName, industryName, PROVINCE, provinceName } from "./words";

/** The zones whose figures the caller may see. */
export function rollupScope(ctx: Ctx): Scope {
  return scopeFor(ctx, "rollup.read");
}

function ownUnit(ctx: Ctx, scope: Scope): Unit {
  if (scope.kind === "all") return { kind: "province", code: PROVINCE, name: provinceName(ctx.locale) };
  const own = [...new Map(ctx.actor.assignments.map((each) => [each.unitCode, each])).values()];
  const name = (each: (typeof own)[number]) => (ctx.locale === "en" ? each.unitNameEn : each.unitNameZh);
  const [first, ...more] = own;
  if (first && more.length === 0) return { kind: first.unitKind, code: first.unitCode, name: name(first) };
  return {
    kind: "several",
    code: own.map((each) => each.unitCode).join(","),
    name: own.map(name).join(ctx.locale === "en" ? ", " : "、"),
  };
}

/**
 * The part of the province that a slice covers, for the total row. A zone or city outside the caller's units does not exist for
 * them (NotFoundError); a city counts as theirs when one of their zones belongs or belonged to it.
 */
export async function coveredUnit(sql: SqlReader, ctx: Ctx, slice: SliceInput): Promise<Unit> {
  const scope = rollupScope(ctx);
  if (!slice.zone && !slice.city) return ownUnit(ctx, scope);
  let unit = ownUnit(ctx, scope);
  const name = (row: { zh: string; en: string | null }) => (ctx.locale === "en" ? (row.en ?? row.zh) : row.zh);
  if (slice.city) {
    const zones = whereAll([
      frag`(y.city_code = r.code or exists (select from zone_affiliations a where a.zone_id = y.id and a.city_code = r.code))`,
      ...inZones(frag`y.id`, scope),
    ]);
    const [city] = await sql<{ zh: string; en: string | null }>`
      select r.name_zh as zh, r.name_en as en from regions r where r.code = ${slice.city} and exists (select from zones y ${zones})`;
    if (!city) throw new NotFoundError("city");
    unit = { kind: "city", code: slice.city, name: cityName(ctx.locale, slice.city, name(city)) };
  }
  if (slice.zone) {
    const [zone] = await sql<{ zh: string; en: string }>`
      select y.short_zh as zh, y.name_en as en from zones y ${whereAll([frag`y.code = ${slice.zone}`, ...inZones(frag`y.id`, scope)])}`;
    if (!zone) throw new NotFoundError("zone");
    unit = { kind: "zone", code: slice.zone, name: name(zone) };
  }
  return unit;
}

/** The unit of a row, named in the caller's language. */
export function unitOf(
  ctx: Ctx,
  by: UnitKind,
  row: { code: string; nameZh: string | null; nameEn: string | null },
): Unit {
  const { code } = row;
  const name = (ctx.locale === "en" ? row.nameEn : row.nameZh) ?? row.nameZh ?? code;
  if (by === "zone") return { kind: by, code, name };
  if (by === "city") return { kind: by, code, name: cityName(ctx.locale, code, name) };
  if (by === "chain") return { kind: by, code, name: chainName(ctx.locale, code) };
  if (by === "industry") return { kind: by, code, name: industryName(ctx.locale, code) };
  return { kind: by, code: PROVINCE, name: provinceName(ctx.locale) };
}

/** The part of a list's address that narrows it to a row. */
export function sliceOfRow(by: UnitKind, code: string): Partial<Record<keyof SliceInput, string>> {
  if (by === "zone") return { zone: code };
  if (by === "city") return { city: code };
  if (by === "chain") return { chain: code };
  if (by === "industry") return { industry: code, ...(code.length === 1 ? { division: NONE } : {}) };
  return {};
}
