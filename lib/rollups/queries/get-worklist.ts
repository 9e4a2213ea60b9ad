import "server-only";
import { type Ctx, scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { addDays, addMonths, firstDayOf, monthOf, shiftMonth } from "@/lib/platform/dates";
import { frag, type SqlReader } from "@/lib/platform/db";
import { monthWanted } from "@/lib/projects/queries/get-month-grid";
import type { Batch } from "@/lib/rounds/types";
import { getSettings } from "@/lib/settings/queries/get-settings";
import { inZones, whereAll } from "../internal/sources";
import { GetWorklistInput } from "../schema";

/** A zone with how many of its projects something waits for. */
export type ZoneCount = { zone: string; nameZh: string; nameEn: string; count: number };

export type OpenRound = {
  id: string;
  year: number;
  number: number;
  heldOn: string;
  wanted: Record<Batch, number>;
  zones: ZoneCount[];
};

/** What waits for the caller's units. Every count has the filters or the page under which its records stand. */
export type Worklist = {
  /** past the planned start or production, not withdrawn: the ledger filtered by onlyOverdue */
  overdue: number;
  /** signed on `signedTo` or before (more than `days` ago) and not started */
  signedNotStarted: { count: number; days: number; signedTo: string };
  /** last month: active projects without an entry, by zone; due on `dueOn` */
  month: { month: string; dueOn: string; missing: number; zones: ZoneCount[] };
  /** rounds that are open: projects that may enter a batch and stand in none */
  rounds: OpenRound[];
};

type ZoneRow = { zone: string; nameZh: string; nameEn: string; overdue: number; waiting: number; missing: number };
type RoundRow = { id: string; year: number; number: number; heldOn: string } & Partial<ZoneCount> & {
    batch: Batch | null;
  };

async function readZones(sql: SqlReader, ctx: Ctx, month: string, signedTo: string): Promise<ZoneRow[]> {
  const scope = inZones(frag`p.zone_id`, scopeFor(ctx, "project.read"));
  return sql<ZoneRow>`
    select z.code as zone, z.short_zh as "nameZh", z.name_en as "nameEn", c.overdue, c.waiting, c.missing from (
      select p.zone_id,
        count(*) filter (where p.stage <> 'withdrawn' and ((p.started_on is null and p.planned_start_on < ${ctx.today}::date)
          or (p.producing_on is null and p.planned_producing_on < ${ctx.today}::date)))::int as overdue,
        count(*) filter (where p.stage = 'signed' and p.signed_on <= ${signedTo}::date)::int as waiting,
        count(*) filter (where ${monthWanted(month)} and m.project_id is null)::int as missing
      from projects p left join progress m on m.project_id = p.id and m.zone_id = p.zone_id and m.month = ${firstDayOf(month)}::date
      ${whereAll(scope)} group by p.zone_id) c
    join zones z on z.id = c.zone_id order by z.city_code, z.id`;
}

async function readRounds(sql: SqlReader, ctx: Ctx): Promise<OpenRound[]> {
  const scope = inZones(frag`p.zone_id`, scopeFor(ctx, "round.read"));
  const rows = await sql<RoundRow>`
    select r.id::text as id, r.year, r.number, r.held_on as "heldOn", w.batch, z.code as zone, z.short_zh as "nameZh", z.name_en as "nameEn", w.count
    from rounds r left join lateral (
        select v.batch, p.zone_id, count(*)::int as count
        from projects p cross join lateral (values ('signed', p.signed_on), ('started', p.started_on), ('producing', p.producing_on)) v (batch, occurred_on)
        ${whereAll([
          frag`v.occurred_on <= r.held_on and p.stage <> 'withdrawn'`,
          frag`not exists (select from batch_entries b where b.project_id = p.id and b.zone_id = p.zone_id and b.batch = v.batch and b.removed_at is null)`,
          ...scope,
        ])} group by 1, 2) w on true
      left join zones z on z.id = w.zone_id
    where r.closed_at is null order by r.year, r.number, z.city_code, z.id`;
  const rounds = new Map<string, OpenRound>();
  for (const { id, year, number, heldOn, batch, zone, nameZh, nameEn, count } of rows) {
    const round = rounds.get(id) ?? {
      id,
      year,
      number,
      heldOn,
      wanted: { signed: 0, started: 0, producing: 0 },
      zones: [],
    };
    rounds.set(id, round);
    if (batch === null || zone === undefined || nameZh === undefined || nameEn === undefined || count === undefined)
      continue;
    round.wanted[batch] += count;
    const known = round.zones.find((each) => each.zone === zone);
    if (known) known.count += count;
    else round.zones.push({ zone, nameZh, nameEn, count });
  }
  return [...rounds.values()];
}

/** What waits for the caller: projects past their day, signed long ago and not started, months not entered, entries an open round wants. */
export const getWorklist = defineQuery({
  name: "rollups.get-worklist",
  capability: "rollup.read",
  input: GetWorklistInput,
  async run({ ctx, sql }): Promise<Worklist> {
    const { signedNotStartedDays: days, monthDueDay } = await getSettings({ ...ctx, reader: sql }, {});
    const month = shiftMonth(monthOf(ctx.today), -1);
    const signedTo = addDays(ctx.today, -days - 1);
    const zones = await readZones(sql, ctx, month, signedTo);
    const sum = (of: (row: ZoneRow) => number) => zones.reduce((total, row) => total + of(row), 0);
    const missing = zones
      .filter((row) => row.missing > 0)
      .map(({ zone, nameZh, nameEn, missing: count }) => ({ zone, nameZh, nameEn, count }));
    return {
      overdue: sum((row) => row.overdue),
      signedNotStarted: { count: sum((row) => row.waiting), days, signedTo },
      month: {
        month,
        dueOn: addDays(addMonths(firstDayOf(month), 1), monthDueDay - 1),
        missing: sum((row) => row.missing),
        zones: missing,
      },
      rounds: await readRounds(sql, ctx),
    };
  },
});
