import "server-only";
import { defineQuery } from "@/lib/access/query";
import { yearOf } from "@/lib/platform/dates";
import { headOf, moneyRow, refuseInput } from "../internal/answer";
import { agreementFacts } from "../internal/facts";
import { groupFacts } from "../internal/grouping";
import { momentOf, viewProblems } from "../rules";
import { GetAgreementsInput } from "../schema";
import { AGREEMENT_COUNTS, AGREEMENT_FIGURES, type AgreementsRollup } from "../types";

/**
 * What was agreed within a period: contracts with their amounts, top-ups with their increase, frameworks and intents apart and without
 * amount. Without a period, the year of the day so far.
 */
export const getAgreements = defineQuery({
  name: "rollups.get-agreements",
  capability: "rollup.read",
  input: GetAgreementsInput,
  async run({ ctx, sql, input }): Promise<AgreementsRollup> {
    const { from: givenFrom, to: givenTo, by, on: _on, asOf, ...slice } = input;
    const moment = momentOf(input, ctx.today);
    const to = givenTo ?? moment.on;
    const from = givenFrom ?? `${yearOf(to)}-01-01`;
    refuseInput(viewProblems({ ...input, from, to }, ctx.today));
    const question = {
      facts: agreementFacts({ from, to }, moment),
      slice,
      by,
      moment,
      repeat: { from, to, on: moment.on, asOf },
    };
    const { rows, total } = await groupFacts(sql, ctx, question);
    const row = moneyRow(AGREEMENT_FIGURES, AGREEMENT_COUNTS);
    return {
      rows: rows.map(row),
      total: row(total),
      ...headOf(ctx, { rollup: "agreements", by, basis: "period", on: moment.on, asOf }),
      from,
      to,
    };
  },
});
