import "server-only";
import { scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { ValidationError } from "@/lib/platform/errors";
import { readZones, seesProjects } from "../internal";
import { ListZonesInput } from "../schema";
import type { Zone } from "../types";

/** Zones by city and code, with the number of their projects where the caller may see these. */
export const listZones = defineQuery({
  name: "zones.list-zones",
  capability: "zone.read",
  input: ListZonesInput,
  async run({ ctx, sql, input }): Promise<{ items: Zone[]; nextCursor: string | null }> {
    const { city, kind, level, q, cursor, limit } = input;
    const [after] = cursor ? await readZones(sql, frag`z.code = ${cursor}`, 1) : [];
    if (cursor && !after) throw new ValidationError([{ path: "cursor", code: "cursor-invalid" }]);
    const named = q
      ? frag`(position(lower(${q}) in lower(concat_ws(' ', z.name_zh, z.short_zh, z.name_en, z.code, array_to_string(z.aliases, ' ')))) > 0)`
      : frag`true`;
    const where = frag`${named} and ${city ? frag`z.city_code = ${city}` : frag`true`} and ${kind ? frag`z.kind = ${kind}` : frag`true`}
      and ${level ? frag`z.level = ${level}` : frag`true`}
      and ${after ? frag`(z.city_code, z.code) > (${after.zone.city}::text, ${after.zone.code}::text)` : frag`true`}`;
    const rows = await readZones(sql, where, limit + 1);
    const page = rows.slice(0, limit);
    const scope = scopeFor(ctx, "project.read");
    const counts = await sql<{ id: number; count: number }>`
      select p.zone_id as "id", count(*)::int as "count" from projects p
      where ${scope.kind === "all" ? frag`true` : frag`p.zone_id = any (${scope.zoneIds}::int[])`} and p.zone_id = any (${page.map((row) => row.id)}::int[])
      group by p.zone_id`;
    const countOf = new Map(counts.map((row) => [row.id, row.count]));
    const items = page.map(({ id, zone }) => ({
      ...zone,
      projects: seesProjects(ctx, id) ? (countOf.get(id) ?? 0) : null,
    }));
    return { items, nextCursor: rows.length > limit ? (page.at(-1)?.zone.code ?? null) : null };
  },
});
