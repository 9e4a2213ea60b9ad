import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { yearOf } from "@/lib/platform/dates";
import { getBatches } from "@/lib/rollups/queries/get-batches";
import { getConversion } from "@/lib/rollups/queries/get-conversion";
import { momentOf } from "@/lib/rollups/rules";
import type { BatchesRow, BatchesRollup, ConversionRollup } from "@/lib/rollups/types";
import { listRounds } from "@/lib/rounds/queries/list-rounds";
import type { ViewQuery } from "@/components/rollups/view-filters";

/** A round number with what it brought in the year and in the year before; null where there was no such round. */
export type RoundPair = { number: number; now: BatchesRow | null; before: BatchesRow | null };

export type Overview = {
  year: number;
  /** the year's batches and its signing cohort, by city and by zone */
  cities: BatchesRollup;
  zones: BatchesRollup;
  cityCohorts: ConversionRollup;
  zoneCohorts: ConversionRollup;
  rounds: RoundPair[];
};

async function roundsOf(ctx: Ctx, year: number, query: ViewQuery): Promise<Map<number, BatchesRow>> {
  const { items } = await listRounds(ctx, { year: String(year), limit: "24" });
  const held = query.on ? items.filter((round) => round.heldOn <= (query.on ?? "")) : items;
  const totals = new Map<number, BatchesRow>();
  for (const { number } of held.toReversed()) {
    totals.set(
      number,
      (await getBatches(ctx, { ...query, year: String(year), round: String(number), by: "province" })).total,
    );
  }
  return totals;
}

/** Everything that the overview of a year shows, of the same slice and the same moment. */
export async function readOverview(ctx: Ctx, { year: asked, by: _by, ...query }: ViewQuery): Promise<Overview> {
  const { on } = momentOf(query, ctx.today);
  const cities = await getBatches(ctx, { ...query, year: asked ?? String(yearOf(on)), by: "city" });
  const year = cities.year ?? yearOf(on);
  const cohort = { ...query, signedFrom: `${year}-01-01`, signedTo: `${year}-12-31` };
  const [now, before] = [await roundsOf(ctx, year, query), await roundsOf(ctx, year - 1, query)];
  const numbers = [...new Set([...now.keys(), ...before.keys()])].sort((a, b) => a - b);
  return {
    year,
    cities,
    zones: await getBatches(ctx, { ...query, year: String(year), by: "zone" }),
    cityCohorts: await getConversion(ctx, { ...cohort, by: "city" }),
    zoneCohorts: await getConversion(ctx, { ...cohort, by: "zone" }),
    rounds: numbers.map((number) => ({ number, now: now.get(number) ?? null, before: before.get(number) ?? null })),
  };
}
