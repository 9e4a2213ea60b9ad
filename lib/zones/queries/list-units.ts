import "server-only";
import { scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { ListUnitsInput } from "../schema";
import type { Unit, Units } from "../types";

/** The zones in which the caller holds a capability, by city, and their cities; `all` when that is the whole province. */
export const listUnits = defineQuery({
  name: "zones.list-units",
  capability: "zone.read",
  input: ListUnitsInput,
  async run({ ctx, sql, input }): Promise<Units> {
    const scope = scopeFor(ctx, input.capability);
    const zones = await sql<Unit & { city: string }>`
      select code, short_zh as "nameZh", name_en as "nameEn", city_code as "city" from zones
      where ${scope.kind === "all" ? frag`true` : frag`id = any (${scope.zoneIds}::int[])`} order by city_code, code`;
    const codes = [...new Set(zones.map((zone) => zone.city))];
    const cities = await sql<Unit>`
      select code, name_zh as "nameZh", coalesce(name_en, name_zh) as "nameEn" from regions where code = any (${codes}::text[]) order by code`;
    return { zones, cities, all: scope.kind === "all" };
  },
});
