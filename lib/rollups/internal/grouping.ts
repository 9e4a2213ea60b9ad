import "server-only";
import type { Ctx, Scope } from "@/lib/access/ctx";
import { frag, type Frag, joinFrags, type SqlReader } from "@/lib/platform/db";
import type { Moment } from "../rules";
import type { SliceInput } from "../schema";
import type { CountFigure, MoneyFigure, Unit, UnitKind } from "../types";
import type { Facts, FigureOf } from "./facts";
import { groupOf, inZones, sliceConditions, whereAll, zonesAt } from "./sources";
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

// One pass over the facts gives the groups and, as a group of all, the total: medians cannot be added up. Zones and cities are listed although
// they have nothing to count (a zero is a statement), chains and industries only where they occur.
async function grouped(sql: SqlReader, ctx: Ctx, question: Question): Promise<{ rows: GroupRow[]; total: Sums }> {
  const { facts, slice, by, moment } = question;
  const scope = rollupScope(ctx);
  const { key, join } = groupOf(by, scope, moment);
  const sums = frag`select f.unit, grouping(f.unit) as whole, ${sumsOf(question)}
    from (select ${key} as unit, f.* from ${facts.relation} ${join} ${whereAll(sliceConditions(scope, slice, moment))}) f group by rollup (f.unit)`;
  const rows = await sql<GroupRow & { whole: number }>`
    with s as materialized (${sums})
    select n.code, n.name_zh as "nameZh", n.name_en as "nameEn", s.counts, s.amounts, s.measures, 0 as whole, n.place, n.number
      from ${namesOf(by, scope, slice, moment)} n left join s on s.unit = n.unit and s.whole = 0
    union all select '', null, null, s.counts, s.amounts, s.measures, 1, null, null from s where s.whole = 1
    order by place, number`;
  const total = rows.find((row) => row.whole === 1) ?? { counts: null, amounts: null, measures: null };
  return { rows: rows.filter((row) => row.whole === 0), total };
}

/** The units that make rows, with their names where the database has them, in the order of `place` and `number`. */
function namesOf(by: UnitKind, scope: Scope, slice: SliceInput, moment: Moment): Frag {
  if (by === "zone") {
    const chosen = [...inZones(frag`x.id`, scope), ...(slice.zone ? [frag`x.code = ${slice.zone}`] : [])];
    const zones = slice.city ? zonesAt(scope, slice, moment) : frag`(select * from zones x ${whereAll(chosen)})`;
    return frag`(select z.id as unit, z.code, z.short_zh as name_zh, z.name_en, z.city_code as place, z.id as number from ${zones} z)`;
  }
  if (by === "city") {
    return frag`(select r.code as unit, r.code, r.name_zh, r.name_en, r.code as place, 0 as number
      from regions r where r.code in (select z.city_code from ${zonesAt(scope, slice, moment)} z))`;
  }
  return frag`(select s.unit, s.unit as code, null::text as name_zh, null::text as name_en, s.unit as place, 0 as number from s where s.whole = 0)`;
}

function query(parts: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts))
    if (value !== null && value !== undefined && value !== "") search.append(name, String(value));
  return search.toString();
}

function figuresOf(figures: readonly FigureOf[], lists: readonly string[], tail: string, sums: Sums): Group["figures"] {
  return Object.fromEntries(
    figures.map((figure, index) => {
      const count = sums.counts?.[index] ?? 0;
      const records = `${lists[index]}${tail}`;
      return [
        figure.key,
        figure.amount === null
          ? { count, records }
          : { count, investmentWan: sums.amounts?.[index] ?? "0.0000", records },
      ];
    }),
  );
}

/** The facts by unit and in total, every figure with the address of its records. */
export async function groupFacts(
  sql: SqlReader,
  ctx: Ctx,
  question: Question,
): Promise<{ rows: Group[]; total: Group }> {
  const { facts, slice, by } = question;
  const covered = await coveredUnit(sql, ctx, slice);
  const { rows, total } = await grouped(sql, ctx, question);
  const repeated = query(question.repeat);
  const lists = facts.figures.map(
    (figure) => `${LIST}?${query(figure.params)}${repeated === "" ? "" : `&${repeated}`}`,
  );
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
    total: {
      unit: covered,
      figures: figuresOf(facts.figures, lists, tailOf({}), total),
      measures: total.measures ?? [],
    },
  };
}
