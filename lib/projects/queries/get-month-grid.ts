import "server-only";
import { defineQuery } from "@/lib/access/query";
import { firstDayOf, lastDayOf, shiftMonth, yearOf } from "@/lib/platform/dates";
import { frag, type Frag, type SqlReader } from "@/lib/platform/db";
import type { Wan } from "@/lib/platform/money";
import { getZoneInScope } from "../internal";
import { MonthGridInput } from "../schema/progress";
import type { CoordinationLevel, Stage } from "../types";

/** One month of a project as the grid shows it; null amounts are months not entered, which are neither nil nor zero. */
export type GridRow = {
  projectId: string;
  name: string;
  enterprise: string;
  stage: Stage;
  signedOn: string;
  totalInvestmentWan: Wan;
  investedBeforeWan: Wan;
  /** of the month's entry; null when it is not entered yet */
  version: number | null;
  investedWan: Wan | null;
  lastInvestedWan: Wan | null;
  /** sums of all months of the year and of all months before this one: the grid adds what is typed */
  yearBeforeWan: Wan;
  cumulativeBeforeWan: Wan;
  /** what the months before brought, oldest first: for pointing out a wrong unit while typing */
  earlier: Wan[];
  plannedInvestmentWan: Wan | null;
  fundsInPlaceWan: Wan | null;
  lastFundsInPlaceWan: Wan | null;
  physical: string | null;
  lastPhysical: string | null;
  problems: string | null;
  procedures: string | null;
  coordination: string | null;
  coordinationLevel: CoordinationLevel | null;
};

export type MonthGrid = { zone: string; month: string; lastMonth: string; rows: GridRow[] };

/**
 * Does a month want an entry of a project? Signed by its end, not withdrawn, not at capacity before it began. A project that has
 * an entry for the month is shown whatever its stage. `p` is the project, the month is given by its first and last day.
 */
export function monthWanted(month: string): Frag {
  return frag`(p.signed_on <= ${lastDayOf(month)}::date and p.stage <> 'withdrawn'
    and (p.at_capacity_on is null or p.at_capacity_on >= ${firstDayOf(month)}::date))`;
}

/** The rows of a zone's month, all or those of some projects, read in the caller's transaction; commands use it to answer what is stored now. */
export async function readMonthGrid(
  sql: SqlReader,
  zone: { id: number; code: string },
  month: string,
  only?: readonly number[],
): Promise<MonthGrid> {
  const [first, lastMonth] = [firstDayOf(month), shiftMonth(month, -1)];
  const rows = await sql<GridRow>`
    select p.id::text as "projectId", p.name, e.name as "enterprise", p.stage, to_char(p.signed_on, 'YYYY-MM-DD') as "signedOn",
      p.total_investment_wan::text as "totalInvestmentWan", p.invested_before_wan::text as "investedBeforeWan",
      m.version, m.invested_wan::text as "investedWan", l.invested_wan::text as "lastInvestedWan",
      s.year_wan::numeric(18, 4)::text as "yearBeforeWan", (p.invested_before_wan + s.all_wan)::numeric(18, 4)::text as "cumulativeBeforeWan", s.earlier,
      f.planned_investment_wan::text as "plannedInvestmentWan", m.funds_in_place_wan::text as "fundsInPlaceWan",
      l.funds_in_place_wan::text as "lastFundsInPlaceWan", m.physical, l.physical as "lastPhysical", m.problems, m.procedures, m.coordination,
      m.coordination_level as "coordinationLevel"
    from projects p join enterprises e on e.zone_id = p.zone_id and e.id = p.enterprise_id
    left join progress m on m.project_id = p.id and m.month = ${first}::date
    left join progress l on l.project_id = p.id and l.month = ${firstDayOf(lastMonth)}::date
    left join annual_figures f on f.project_id = p.id and f.year = ${yearOf(month)}
    cross join lateral (
      select coalesce(sum(b.invested_wan), 0) as all_wan,
        coalesce(sum(b.invested_wan) filter (where b.month >= ${`${yearOf(month)}-01-01`}::date), 0) as year_wan,
        coalesce(array_agg(b.invested_wan::text order by b.month), '{}') as earlier
      from progress b where b.project_id = p.id and b.month < ${first}::date) s
    where p.zone_id = ${zone.id} and p.signed_on is not null and (${monthWanted(month)} or m.project_id is not null)
      and (${only === undefined} or p.id = any (${[...(only ?? [])]}::int[]))
    order by p.signed_on, p.id`;
  return { zone: zone.code, month, lastMonth, rows };
}

/** The month of a zone as one page: every project that wants an entry, with last month and the sums beside it. */
export const getMonthGrid = defineQuery({
  name: "projects.get-month-grid",
  capability: "project.read",
  input: MonthGridInput,
  async run({ ctx, sql, input }): Promise<MonthGrid> {
    return readMonthGrid(sql, await getZoneInScope(sql, ctx, input.zone, "project.read"), input.month);
  },
});
