import "server-only";
import { defineQuery } from "@/lib/access/query";
import { yearOf } from "@/lib/platform/dates";
import { frag, type Frag } from "@/lib/platform/db";
import { ValidationError } from "@/lib/platform/errors";
import { ROW_COLUMNS, rowOf, type StoredRow } from "@/lib/projects/internal";
import { refuseInput } from "../internal/answer";
import {
  agreementFacts,
  batchFacts,
  cohortFacts,
  type Facts,
  type FigureOf,
  stockFacts,
  stageOn,
} from "../internal/facts";
import { known, sliceConditions, whereAll, zonesAt } from "../internal/sources";
import { coveredUnit, rollupScope } from "../internal/units";
import { type Moment, momentOf, viewProblems } from "../rules";
import { ListFigureRecordsInput } from "../schema";
import type { FigureRecords } from "../types";

/** The facts and the figure that the address names; periods that it leaves out are those that the rollups take. */
function figureOf(input: ListFigureRecordsInput, moment: Moment): { facts: Facts; figure: FigureOf | undefined } {
  const find = (facts: Facts, params: Record<string, string | null | undefined>) => ({
    facts,
    figure: facts.figures.find((each) =>
      Object.keys({ ...params, ...each.params }).every(
        (name) => (each.params[name] ?? null) === (params[name] ?? null),
      ),
    ),
  });
  const period = (from: string | null | undefined, to: string | null | undefined) => ({
    from: from ?? `${yearOf(to ?? moment.on)}-01-01`,
    to: to ?? moment.on,
  });
  const { figure } = input;
  switch (figure) {
    case "batch":
      return find(batchFacts({ year: input.year ?? null, round: input.round ?? null }, input.on ?? null, moment), {
        figure,
        batch: input.batch,
      });
    case "cohort":
      return find(cohortFacts(period(input.signedFrom, input.signedTo), moment), { figure, reached: input.reached });
    case "stock":
      return find(stockFacts(moment), { figure, stage: input.stage, agreement: input.agreement });
    case "agreement":
      return find(agreementFacts(period(input.from, input.to), moment), { figure, agreement: input.agreement });
  }
}

function problemsOf(input: ListFigureRecordsInput, today: string) {
  if (input.figure === "cohort")
    return viewProblems({ ...input, from: input.signedFrom, to: input.signedTo }, today, {
      from: "signedFrom",
      to: "signedTo",
    });
  return viewProblems(input, today);
}

/** The projects of a view with the columns of the ledger: as known then, and with nothing that occurred after the day. */
function projectsOf(moment: Moment): Frag {
  const { on } = moment;
  const by = (column: Frag) => frag`case when ${column} <= ${on}::date then ${column} end`;
  return frag`(select p.id, p.zone_id, p.enterprise_id, p.name, p.code, p.kind, p.industry, p.chain, p.park, p.registered_on, p.land_mu,
      coalesce(${stageOn(on)}, p.stage) as stage, case when p.withdrawn_during @> ${on}::date or ${on}::date < p.registered_on then p.stage_on
        else coalesce(${by(frag`p.at_capacity_on`)}, ${by(frag`p.producing_on`)}, ${by(frag`p.started_on`)}, ${by(frag`p.signed_on`)}, p.registered_on) end as stage_on,
      ${by(frag`p.signed_on`)} as signed_on, ${by(frag`p.started_on`)} as started_on, ${by(frag`p.producing_on`)} as producing_on,
      ${by(frag`p.at_capacity_on`)} as at_capacity_on, p.planned_start_on, p.planned_producing_on, p.total_investment_wan, p.fixed_investment_wan,
      p.agreement_kind, p.contract_wan, p.version, p.updated_at
    from ${known("projects", moment)} p) p`;
}

function afterCursor(cursor: string, amount: Frag): Frag {
  const match = /^(-?\d{1,20}\.\d{4})_(\d{1,10})$/.exec(cursor);
  if (!match) throw new ValidationError([{ path: "cursor", code: "cursor-invalid" }]);
  return frag`(${amount}, f.project_id) < (${match[1]}::numeric, ${match[2]}::int)`;
}

/**
 * The projects behind a figure, largest amount first: exactly those that the figure counted, each with the amount that it used, in the
 * shape of the ledger. Count and sum of all come with the first page.
 */
export const listFigureRecords = defineQuery({
  name: "rollups.list-figure-records",
  capability: "rollup.read",
  input: ListFigureRecordsInput,
  async run({ ctx, sql, input }): Promise<FigureRecords> {
    refuseInput(problemsOf(input, ctx.today));
    const moment = momentOf(input, ctx.today);
    const { facts, figure } = figureOf(input, moment);
    if (!figure) throw new ValidationError([{ path: "figure", code: "figure-unknown" }]);
    await coveredUnit(sql, ctx, input);
    const scope = rollupScope(ctx);
    const conditions = [figure.counts, ...sliceConditions(scope, input, moment)];
    const order = frag`coalesce(${figure.amount ?? frag`null::numeric`}, 0)`;
    const page = input.cursor ? [...conditions, afterCursor(input.cursor, order)] : conditions;
    const rows = await sql<StoredRow & { amountWan: string | null; place: string }>`
      select ${ROW_COLUMNS}, f.amount_wan::numeric(18, 4)::text as "amountWan", f.place::numeric(18, 4)::text as "place" from (
        select f.project_id, ${figure.amount ?? frag`null::numeric`} as amount_wan, ${order} as place from ${facts.relation} ${whereAll(page)}
        order by 3 desc, 1 desc limit ${input.limit + 1}) f
      join ${projectsOf(moment)} on p.id = f.project_id join ${zonesAt(scope, {}, moment)} z on z.id = p.zone_id
      join ${known("enterprises", moment)} e on e.zone_id = p.zone_id and e.id = p.enterprise_id
      order by f.place desc, f.project_id desc`;
    const items = rows.slice(0, input.limit).map(({ place: _place, ...row }) => rowOf(row, moment.on));
    const last = rows[input.limit - 1];
    const nextCursor = rows.length > input.limit && last ? `${last.place}_${last.id}` : null;
    if (input.cursor) return { items, nextCursor };
    const [all] = await sql<{ count: number; wan: string }>`
      select count(*)::int as count, coalesce(sum(${figure.amount ?? frag`null::numeric`}), 0)::numeric(24, 4)::text as wan from ${facts.relation} ${whereAll(conditions)}`;
    return {
      items,
      nextCursor,
      count: all?.count ?? 0,
      ...(figure.amount === null ? {} : { investmentWan: all?.wan ?? "0.0000" }),
    };
  },
});
