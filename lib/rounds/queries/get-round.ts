import "server-only";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { actsOn, byBatch, loadRound, readEntries, readTotals, totalsOf } from "../internal";
import { GetRoundInput } from "../schema";
import { type BatchEntry, BATCHES, type RoundDetail, type RoundZone } from "../types";

/**
 * A round with the totals of the caller's units (of the zone or city asked for) and by zone; `withEntries` adds the entries of each batch, at
 * most `limit` of each, following the entry `after`.
 */
export const getRound = defineQuery({
  name: "rounds.get-round",
  capability: "round.read",
  input: GetRoundInput,
  async run({ ctx, sql, input }): Promise<RoundDetail> {
    const round = await loadRound(sql, input.roundId);
    const units = frag`${input.zone ? frag`z.code = ${input.zone}` : frag`true`} and ${input.city ? frag`z.city_code = ${input.city}` : frag`true`}`;
    const totals = await readTotals(sql, ctx, [round.id], units);
    const codes = [...new Set(totals.map((row) => row.zone))];
    const zones = await sql<Omit<RoundZone, "totals">>`
      select code as "zone", short_zh as "zoneNameZh", name_en as "zoneNameEn", city_code as "city" from zones
      where code = any (${codes}::text[]) order by city_code, code`;
    const wanted = input.withEntries ? (input.batch ? [input.batch] : BATCHES) : [];
    const entries: BatchEntry[] = [];
    for (const batch of wanted) {
      const where = frag`b.round_id = ${input.roundId} and b.batch = ${batch} and b.removed_at is null and b.id > ${input.after ?? 0} and ${units}`;
      entries.push(...(await readEntries(sql, ctx, where, input.limit)));
    }
    return {
      ...round,
      totals: totalsOf(totals),
      may: actsOn(ctx, round),
      zones: zones.map((zone) => ({ ...zone, totals: totalsOf(totals.filter((row) => row.zone === zone.zone)) })),
      entries: byBatch(entries),
    };
  },
});
