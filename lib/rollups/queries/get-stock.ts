import "server-only";
import { defineQuery } from "@/lib/access/query";
import { headOf, moneyRow, refuseInput } from "../internal/answer";
import { stockFacts } from "../internal/facts";
import { groupFacts } from "../internal/grouping";
import { momentOf, viewProblems } from "../rules";
import { GetStockInput } from "../schema";
import { STOCK_COUNTS, STOCK_FIGURES, type StockRollup } from "../types";

/** Where every project stood on a day: each in one stage, withdrawn ones apart, those without a contract as counts only. */
export const getStock = defineQuery({
  name: "rollups.get-stock",
  capability: "rollup.read",
  input: GetStockInput,
  async run({ ctx, sql, input }): Promise<StockRollup> {
    refuseInput(viewProblems(input, ctx.today));
    const { by, on: _on, asOf, ...slice } = input;
    const moment = momentOf(input, ctx.today);
    const { rows, total } = await groupFacts(sql, ctx, {
      facts: stockFacts(moment),
      slice,
      by,
      moment,
      repeat: { on: moment.on, asOf },
    });
    const row = moneyRow(STOCK_FIGURES, STOCK_COUNTS);
    return {
      rows: rows.map(row),
      total: row(total),
      ...headOf(ctx, { rollup: "stock", by, basis: "date", on: moment.on, asOf }),
    };
  },
});
