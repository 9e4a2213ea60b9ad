import "server-only";
import { defineQuery } from "@/lib/access/query";
import { headOf, moneyRow, refuseInput } from "../internal/answer";
import { batchFacts, batchTotals } from "../internal/facts";
import { groupFacts } from "../internal/grouping";
import { momentOf, viewProblems } from "../rules";
import { GetBatchesInput } from "../schema";
import { BATCH_FIGURES, type BatchesRollup } from "../types";

/**
 * What entered the three batches of the rounds of a year, of one round, or of all: counts and money by unit. By zone, city and province it is
 * read from the summary, by chain and industry from the entries themselves; a test holds the two equal.
 */
export const getBatches = defineQuery({
  name: "rollups.get-batches",
  capability: "rollup.read",
  input: GetBatchesInput,
  async run({ ctx, sql, input }): Promise<BatchesRollup> {
    refuseInput(viewProblems(input, ctx.today));
    const { year = null, round = null, by, on, asOf, ...slice } = input;
    const moment = momentOf(input, ctx.today);
    const summed = by !== "chain" && by !== "industry" && !slice.chain && !slice.industry;
    const facts = (summed ? batchTotals : batchFacts)({ year, round }, on ?? null, moment);
    const { rows, total } = await groupFacts(sql, ctx, { facts, slice, by, moment, repeat: { year, round, on, asOf } });
    const row = moneyRow(BATCH_FIGURES);
    return {
      rows: rows.map(row),
      total: row(total),
      ...headOf(ctx, { rollup: "batches", by, basis: year === null ? "cumulative" : "period", on: on ?? null, asOf }),
      year,
      round,
    };
  },
});
