import "server-only";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { ValidationError } from "@/lib/platform/errors";
import { actsOn, readRounds, readTotals, totalsOf } from "../internal";
import { ListRoundsInput } from "../schema";
import type { Round } from "../types";

/** Rounds, the newest first, of one year or of all, with counts and money of the caller's units. */
export const listRounds = defineQuery({
  name: "rounds.list-rounds",
  capability: "round.read",
  input: ListRoundsInput,
  async run({ ctx, sql, input }): Promise<{ items: Round[]; nextCursor: string | null }> {
    const { year, cursor, limit } = input;
    const after = cursor ? (await readRounds(sql, frag`r.id::text = ${cursor}`, 1))[0] : undefined;
    if (cursor && !after) throw new ValidationError([{ path: "cursor", code: "cursor-invalid" }]);
    const where = frag`${year ? frag`r.year = ${year}` : frag`true`}
      and ${after ? frag`(r.year, r.number) < (${after.year}::int, ${after.number}::int)` : frag`true`}`;
    const rows = await readRounds(sql, where, limit + 1);
    const page = rows.slice(0, limit);
    const totals = await readTotals(
      sql,
      ctx,
      page.map((round) => round.id),
      frag`true`,
    );
    const items = page.map((round) => ({
      ...round,
      totals: totalsOf(totals.filter((row) => row.roundId === round.id)),
      may: actsOn(ctx, round),
    }));
    return { items, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});
