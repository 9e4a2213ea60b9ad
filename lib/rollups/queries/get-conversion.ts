import "server-only";
import { defineQuery } from "@/lib/access/query";
import { yearOf } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { getSettings } from "@/lib/settings/queries/get-settings";
import { headOf, moneyRow, refuseInput } from "../internal/answer";
import { cohortFacts } from "../internal/facts";
import { type Group, groupFacts } from "../internal/grouping";
import { computeRate, isSmallCohort, momentOf, viewProblems } from "../rules";
import { GetConversionInput } from "../schema";
import { COHORT_FIGURES, type ConversionRollup, type ConversionRow, SPANS } from "../types";

const median = (from: "signed_on" | "started_on" | "producing_on") => {
  const days = {
    signed_on: frag`f.started_on - f.signed_on`,
    started_on: frag`f.producing_on - f.started_on`,
    producing_on: frag`f.at_capacity_on - f.producing_on`,
  }[from];
  return frag`percentile_cont(0.5) within group (order by ${days})`;
};

const MEDIANS = [median("signed_on"), median("started_on"), median("producing_on")];

function conversionRow(limit: number): (group: Group) => ConversionRow {
  const money = moneyRow(COHORT_FIGURES);
  return (group) => {
    const row = money(group);
    const [signed, started, producing, atCapacity] = [
      row.signed.count,
      row.started.count,
      row.producing.count,
      row.atCapacity.count,
    ];
    return {
      ...row,
      rates: {
        startedOfSigned: computeRate(started, signed),
        producingOfStarted: computeRate(producing, started),
        producingOfSigned: computeRate(producing, signed),
        atCapacityOfProducing: computeRate(atCapacity, producing),
      },
      medianDays: {
        [SPANS[0]]: group.measures[0] ?? null,
        [SPANS[1]]: group.measures[1] ?? null,
        [SPANS[2]]: group.measures[2] ?? null,
      },
      smallCohort: isSmallCohort(signed, limit),
    };
  };
}

/**
 * How far the projects signed within a period came by a day: the cohort, what of it started, produced and reached capacity, what withdrew, the
 * rates between these and the median days. Without a period, the year of the day so far.
 */
export const getConversion = defineQuery({
  name: "rollups.get-conversion",
  capability: "rollup.read",
  input: GetConversionInput,
  async run({ ctx, sql, input }): Promise<ConversionRollup> {
    const { signedFrom, signedTo, by, on: _on, asOf, ...slice } = input;
    const moment = momentOf(input, ctx.today);
    const to = signedTo ?? moment.on;
    const from = signedFrom ?? `${yearOf(to)}-01-01`;
    refuseInput(viewProblems({ ...input, from, to }, ctx.today, { from: "signedFrom", to: "signedTo" }));
    const { smallCohortLimit } = await getSettings({ ...ctx, reader: sql }, {});
    const facts = cohortFacts({ from, to }, moment);
    const repeat = { signedFrom: from, signedTo: to, on: moment.on, asOf };
    const { rows, total } = await groupFacts(sql, ctx, { facts, slice, by, moment, repeat, measures: MEDIANS });
    const row = conversionRow(smallCohortLimit);
    return {
      rows: rows.map(row),
      total: row(total),
      ...headOf(ctx, { rollup: "conversion", by, basis: "cohort", on: moment.on, asOf }),
      signedFrom: from,
      signedTo: to,
      smallCohortLimit,
    };
  },
});
