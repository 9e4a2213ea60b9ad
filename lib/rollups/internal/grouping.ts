import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { frag, type Frag, joinFrags, type SqlReader } from "@/lib/platform/db";
import { sumWan } from "@/lib/platform/money";
import type { Moment } from "../rules";
import type { SliceInput } from "../schema";
import type { CountFigure, MoneyFigure, Unit, UnitKind } from "../types";
import type { Facts, FigureOf } from "./facts";
import { groupOf, sliceConditions, whereAll, zonesAt } from "./sources";
import { coveredUnit, rollupScope, sliceOfRow, unitOf } from "./units";

/** What is asked of the facts: their slice, by what they are grouped, and the parameters that every list behind a figure repeats. */
export type Question = {
  facts: Facts;
  slice: SliceInput;
  by: UnitKind;
  moment: Moment;
  /** period and past of the view, as its lists need them */
  repeat: Readonly<Record<string, string | number | null | undefined>>;
  /** further aggregates over the facts of a group, answered as numbers */
  measures?: readonly Frag[];
};

type Sums = { counts: number[] | null; amounts: string[] | null; measures: (number | null)[] | null };
type GroupRow = Sums & { code: string; nameZh: string | null; nameEn: string | null };

/** A group with its figures by key, and what else was measured. */
export type Group = { unit: Unit; figures: Record<string, MoneyFigure | CountFigure>; measures: (number | null)[] };

const LIST = "/api/v1/projects";

function sumsOf({ facts, measures = [] }: Question): Frag {
  const counts = facts.figures.map((figure) => frag`coalesce(${facts.tally} filter (where ${figure.counts}), 0)::int`);
  const amounts = facts.figures.map(({ amount, counts: which }) =>
    amount === null ? frag`null` : frag`coalesce(sum(${amount}) filter (where ${which}), 0)::numeric(24, 4)::text`,
  );
  const measured = measures.length === 0 ? frag`null::float8[]` : frag`array[${joinFrags([...measures])}]::float8[]`;
  return frag`array[${joinFrags(counts)}] as counts, array[${joinFrags(amounts)}]::text[] as amounts, ${measured} as measures`;
}

// Zones and cities are listed although they have nothing to count: a zero is a statement. Chains and industries only where they occur.
async function grouped(sql: SqlReader, ctx: Ctx, question: Question): Promise<GroupRow[]> {
  const { facts, slice, by, moment } = question;
  const scope = rollupScope(ctx);
  const { key, join } = groupOf(by, scope, moment);
  const sums = frag`(select ${key} as unit, ${sumsOf(question)} from ${facts.relation} ${join}
    ${whereAll(sliceConditions(scope, slice, moment))} group by 1) s`;
  if (by === "zone") {
    const zones = slice.city ? zonesAt(scope, slice, moment) : frag`(select * from zones x ${whereAll(zoneConditions(scope, slice))})`;
    return sql<GroupRow>`select n.code, n.short_zh as "nameZh", n.name_en as "nameEn", s.counts, s.amounts, s.measures
      from ${zones} n left join ${sums} on s.unit = n.id order by n.city_code, n.id`;
  }
  if (by === "city") {
    return sql<GroupRow>`select n.city_code as code, r.name_zh as "nameZh", r.name_en as "nameEn", s.counts, s.amounts, s.measures
      from (select distinct z.city_code from ${zonesAt(scope, slice, moment)} z) n join regions r on r.code = n.city_code
      left join ${sums} on s.unit = n.city_code order by n.city_code`;
  }
  return sql<GroupRow>`select s.unit as code, null as "nameZh", null as "nameEn", s.counts, s.amounts, s.measures from ${sums} order by 1`;
}

function zoneConditions(scope: ReturnType<typeof rollupScope>, slice: SliceInput): Frag[] {
  return [...(scope.kind === "all" ? [] : [frag`x.id = any (${scope.zoneIds}::int[])`]), ...(slice.zone ? [frag`x.code = ${slice.zone}`] : [])];
}

async function overall(sql: SqlReader, ctx: Ctx, question: Question, rows: readonly GroupRow[]): Promise<Sums> {
  const { figures } = question.facts;
  const sums: Sums = {
    counts: figures.map((_, index) => rows.reduce((sum, row) => sum + (row.counts?.[index] ?? 0), 0)),
    // exact decimals of disjoint groups: their sum is the total, no rounding lies between
    amounts: figures.map((_, index) => sumWan(rows.map((row) => row.amounts?.[index] ?? "0"))),
    measures: [],
  };
  if (!question.measures || question.measures.length === 0) return sums;
  const scope = rollupScope(ctx);
  const [measured] = await sql<{ measures: (number | null)[] }>`
    select array[${joinFrags([...question.measures])}]::float8[] as measures from ${question.facts.relation} ${whereAll(sliceConditions(scope, question.slice, question.moment))}`;
  return { ...sums, measures: measured?.measures ?? [] };
}

function query(parts: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null && value !== undefined && value !== "") search.append(name, String(value));
  return search.toString();
}

function figuresOf(figures: readonly FigureOf[], lists: readonly string[], tail: string, sums: Sums): Group["figures"] {
  return Object.fromEntries(
    figures.map((figure, index) => {
      const count = sums.counts?.[index] ?? 0;
      const records = `${lists[index]}${tail}`;
      return [figure.key, figure.amount === null ? { count, records } : { count, investmentWan: sums.amounts?.[index] ?? "0.0000", records }];
    }),
  );
}

/** The facts by unit and in total, every figure with the address of its records. */
export async function groupFacts(sql: SqlReader, ctx: Ctx, question: Question): Promise<{ rows: Group[]; total: Group }> {
  const { facts, slice, by } = question;
  const covered = await coveredUnit(sql, ctx, slice);
  const rows = await grouped(sql, ctx, question);
  const sums = await overall(sql, ctx, question, rows);
  const repeated = query(question.repeat);
  const lists = facts.figures.map((figure) => `${LIST}?${query(figure.params)}${repeated === "" ? "" : `&${repeated}`}`);
  const tailOf = (row: ReturnType<typeof sliceOfRow>) => {
    const tail = query({ ...slice, ...row });
    return tail === "" ? "" : `&${tail}`;
  };
  return {
    rows: rows.map((row) => ({
      unit: unitOf(ctx, by, row),
      figures: figuresOf(facts.figures, lists, tailOf(sliceOfRow(by, row.code)), row),
      measures: row.measures ?? [],
    })),
    total: { unit: covered, figures: figuresOf(facts.figures, lists, tailOf({}), sums), measures: sums.measures ?? [] },
  };
}
