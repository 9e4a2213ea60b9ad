import "server-only";
import { frag, type Frag } from "@/lib/platform/db";
import { BATCHES } from "@/lib/rounds/types";
import type { Moment } from "../rules";
import { known, whereAll } from "./sources";

/**
 * The one relation of a rollup: rows `f` with project_id, zone_id, chain, industry and what its figures ask, and which of them each figure
 * counts. The rollup groups it, the list behind a figure joins it to the projects: so a number and its list cannot differ.
 */
export type Facts = {
  relation: Frag;
  /** how many facts a row stands for, and its money */
  tally: Frag;
  figures: readonly FigureOf[];
};

/** A figure: which rows it counts, which money it adds (null: none), and the parameters by which its list is asked for. */
export type FigureOf = { key: string; counts: Frag; amount: Frag | null; params: Readonly<Record<string, string>> };

export type RoundChoice = { year: number | null; round: number | null };

const COUNT = frag`count(*)`;
const BATCH_AMOUNT = frag`f.amount_wan`;

const batchFigures: readonly FigureOf[] = BATCHES.map((batch) => ({
  key: batch,
  counts: frag`f.batch = ${batch}`,
  amount: BATCH_AMOUNT,
  params: { figure: "batch", batch },
}));

function roundConditions({ year, round }: RoundChoice, heldBy: string | null): Frag[] {
  return [
    ...(year === null ? [] : [frag`r.year = ${year}::int`]),
    ...(round === null ? [] : [frag`r.number = ${round}::int`]),
    ...(heldBy === null ? [] : [frag`r.held_on <= ${heldBy}::date`]),
  ];
}

/** Entries of rounds that stand (not removed); with `heldBy`, of rounds held by that day. Their money is the entry's own amount. */
export function batchFacts(choice: RoundChoice, heldBy: string | null, moment: Moment): Facts {
  const conditions = [frag`e.removed_at is null`, ...roundConditions(choice, heldBy)];
  return {
    relation: frag`(select e.project_id, e.zone_id, e.batch, e.amount_wan, p.chain, p.industry
      from ${known("batchEntries", moment)} e join ${known("rounds", moment)} r on r.id = e.round_id
      join ${known("projects", moment)} p on p.zone_id = e.zone_id and p.id = e.project_id ${whereAll(conditions)}) f`,
    tally: COUNT,
    figures: batchFigures,
  };
}

/**
 * The same figures from the summary that the database keeps with every write: now, the sum over all months in which entries were recorded; as of
 * an instant, the months before its month and what was recorded within it. Knows neither chain nor industry.
 */
export function batchTotals(choice: RoundChoice, heldBy: string | null, moment: Moment): Facts {
  const { knownAt } = moment;
  const rounds = roundConditions(choice, heldBy);
  const joined = frag`join ${known("rounds", moment)} r on r.id = t.round_id`;
  const month = frag`date_trunc('month', ${knownAt}::timestamptz, 'UTC')`;
  const relation =
    knownAt === null
      ? frag`(select t.zone_id, t.batch, t.entries as n, t.amount_wan from batch_totals t ${joined} ${whereAll(rounds)}) f`
      : frag`(select t.zone_id, t.batch, t.entries as n, t.amount_wan from batch_totals t ${joined}
          ${whereAll([frag`t.recorded_month < (${month} at time zone 'UTC')::date`, ...rounds])}
        union all select t.zone_id, t.batch, 1, t.amount_wan from batch_entries_history t ${joined}
          ${whereAll([frag`t.removed_at is null and t.recorded_from >= ${month} and t.recorded_from <= ${knownAt}::timestamptz`, ...rounds])}
        union all select t.zone_id, t.batch, -1, -t.amount_wan from batch_entries_history t ${joined}
          ${whereAll([frag`t.removed_at is null and t.recorded_to >= ${month} and t.recorded_to <= ${knownAt}::timestamptz`, ...rounds])}) f`;
  return { relation, tally: frag`sum(f.n)`, figures: batchFigures };
}

const reached = (key: string, code: string, counts: Frag): FigureOf => ({
  key,
  counts,
  amount: frag`f.amount_wan`,
  params: { figure: "cohort", reached: code },
});

const cohortFigures: readonly FigureOf[] = [
  reached("signed", "signed", frag`true`),
  reached("started", "started", frag`f.started_on is not null`),
  reached("producing", "producing", frag`f.producing_on is not null`),
  reached("atCapacity", "at_capacity", frag`f.at_capacity_on is not null`),
  reached("withdrawn", "withdrawn", frag`f.withdrawn`),
];

function by(column: Frag, on: string): Frag {
  return frag`case when ${column} <= ${on}::date then ${column} end`;
}

/**
 * Projects whose signing occurred within the period (and by the day of the view), and how far these came by that day. A withdrawn one
 * stays in its cohort and in what it reached, and is shown apart as well. Their money is the project's total investment.
 */
export function cohortFacts(period: { from: string; to: string }, moment: Moment): Facts {
  const { on } = moment;
  const last = period.to < on ? period.to : on;
  return {
    relation: frag`(select p.id as project_id, p.zone_id, p.chain, p.industry, p.total_investment_wan as amount_wan, p.signed_on,
        ${by(frag`p.started_on`, on)} as started_on, ${by(frag`p.producing_on`, on)} as producing_on,
        ${by(frag`p.at_capacity_on`, on)} as at_capacity_on, p.withdrawn_during @> ${on}::date as withdrawn
      from ${known("projects", moment)} p where p.signed_on >= ${period.from}::date and p.signed_on <= ${last}::date) f`,
    tally: COUNT,
    figures: cohortFigures,
  };
}

/** The stage that a project `p` had reached on a day, null when it was not registered yet. */
export function stageOn(on: string): Frag {
  return frag`case when p.withdrawn_during @> ${on}::date then 'withdrawn' when p.at_capacity_on <= ${on}::date then 'at_capacity'
    when p.producing_on <= ${on}::date then 'producing' when p.started_on <= ${on}::date then 'started'
    when p.signed_on <= ${on}::date then 'signed' when p.registered_on <= ${on}::date then 'registered' end`;
}

function agreementBy(kind: "contract" | "framework" | "intent", moment: Moment): Frag {
  return frag`exists (select from ${known("agreements", moment)} a where a.zone_id = p.zone_id and a.project_id = p.id and a.kind = ${kind}
    and a.signed_on <= ${moment.on}::date)`;
}

/** The strongest agreement without amount that a project `p` without contract has on the day. */
function agreementOnly(moment: Moment): Frag {
  return frag`case when ${agreementBy("framework", moment)} then 'framework' when ${agreementBy("intent", moment)} then 'intent' end`;
}

const stock = (key: string, stage: string, amount: boolean, agreement?: "framework" | "intent"): FigureOf => ({
  key,
  counts: agreement ? frag`f.stage = ${stage} and f.agreement = ${agreement}` : frag`f.stage = ${stage}`,
  amount: amount ? frag`f.amount_wan` : null,
  params: { figure: "stock", stage, ...(agreement ? { agreement } : {}) },
});

const stockFigures: readonly FigureOf[] = [
  stock("signed", "signed", true),
  stock("started", "started", true),
  stock("producing", "producing", true),
  stock("atCapacity", "at_capacity", true),
  stock("withdrawn", "withdrawn", true),
  stock("registered", "registered", false),
  stock("frameworks", "registered", false, "framework"),
  stock("intents", "registered", false, "intent"),
];

/**
 * Every project in the one stage in which it stood on the day; withdrawn ones apart, in no stage. What has no contract carries no
 * amount (product.md, rule 5).
 */
export function stockFacts(moment: Moment): Facts {
  return {
    relation: frag`(select s.*, case when s.stage = 'registered' then s.without_contract end as agreement from (
        select p.id as project_id, p.zone_id, p.chain, p.industry, p.total_investment_wan as amount_wan, ${stageOn(moment.on)} as stage,
          case when p.signed_on <= ${moment.on}::date then null else ${agreementOnly(moment)} end as without_contract
        from ${known("projects", moment)} p) s) f`,
    tally: COUNT,
    figures: stockFigures,
  };
}

const agreed = (key: string, agreement: string, counts: Frag, amount: Frag | null): FigureOf => ({
  key,
  counts,
  amount,
  params: { figure: "agreement", agreement },
});

const agreementFigures: readonly FigureOf[] = [
  agreed("contracts", "contract", frag`f.contract_wan is not null`, frag`f.contract_wan`),
  agreed("supplements", "supplement", frag`f.supplement_wan is not null`, frag`f.supplement_wan`),
  agreed("withdrawn", "withdrawn", frag`f.withdrawn and f.contract_wan is not null`, frag`f.contract_wan`),
  agreed("frameworks", "framework", frag`f.framework and not f.contracted`, null),
  agreed("intents", "intent", frag`f.intent and not f.contracted and not f.framed`, null),
];

/**
 * Projects by what they signed within the period (and by the day of the view): contracts with their amounts, top-ups with their increase,
 * frameworks and intents as counts only, as long as nothing stronger followed by the day, so that each counts once.
 */
export function agreementFacts(period: { from: string; to: string }, moment: Moment): Facts {
  const last = period.to < moment.on ? period.to : moment.on;
  return {
    relation: frag`(select p.id as project_id, p.zone_id, p.chain, p.industry, s.contract_wan, s.supplement_wan, s.framework, s.intent,
        coalesce(p.signed_on <= ${moment.on}::date, false) as contracted, ${agreementBy("framework", moment)} as framed,
        p.withdrawn_during @> ${moment.on}::date as withdrawn
      from (select a.zone_id, a.project_id, sum(a.amount_wan) filter (where a.kind = 'contract' and a.supplements_id is null) as contract_wan,
          sum(a.amount_wan) filter (where a.kind = 'contract' and a.supplements_id is not null) as supplement_wan,
          bool_or(a.kind = 'framework') as framework, bool_or(a.kind = 'intent') as intent
        from ${known("agreements", moment)} a where a.signed_on >= ${period.from}::date and a.signed_on <= ${last}::date group by 1, 2) s
      join ${known("projects", moment)} p on p.zone_id = s.zone_id and p.id = s.project_id) f`,
    tally: COUNT,
    figures: agreementFigures,
  };
}
