import "server-only";
import { defineCommand } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import type { AuditRow } from "@/lib/access/audit-row";
import { firstDayOf } from "@/lib/platform/dates";
import { frag, type Tx } from "@/lib/platform/db";
import { ConflictError, type Problem, refuseIf } from "@/lib/platform/errors";
import { canonicalWan, formatWan, type Wan } from "@/lib/platform/money";
import { getZoneInScope, txReader } from "../internal";
import { type MonthGrid, readMonthGrid } from "../queries/get-month-grid";
import { type MonthAmount, progressProblems, progressWarnings } from "../rules/progress";
import { type MonthFacts, SaveMonthInput } from "../schema/progress";
import type { CoordinationLevel, Stage } from "../types";

/** What an entry of a month says, without its sums. */
type Entry = {
  investedWan: Wan;
  fundsInPlaceWan: Wan | null;
  physical: string | null;
  problems: string | null;
  procedures: string | null;
  coordination: string | null;
  coordinationLevel: CoordinationLevel | null;
};

type State = {
  id: number;
  stage: Stage;
  signedOn: string | null;
  investedBeforeWan: Wan;
  totalInvestmentWan: Wan;
  months: MonthAmount[];
  version: number | null;
  entry: Entry | null;
};

/** A month of a project as given; `version` is that of the entry the caller has seen, null where there was none. */
export type GivenMonth = Omit<MonthFacts, "version" | "month" | "progressVersion"> & { version: number | null };

const NOTHING: Omit<Entry, "investedWan"> = {
  fundsInPlaceWan: null,
  physical: null,
  problems: null,
  procedures: null,
  coordination: null,
  coordinationLevel: null,
};

async function statesOf(tx: Tx, zoneId: number, month: string, ids: number[]): Promise<Map<number, State>> {
  const rows = await tx.$queryRaw<State[]>`
    select p.id, p.stage, to_char(p.signed_on, 'YYYY-MM-DD') as "signedOn", p.invested_before_wan::text as "investedBeforeWan",
      p.total_investment_wan::text as "totalInvestmentWan", m.version,
      (select coalesce(jsonb_agg(jsonb_build_object('month', to_char(b.month, 'YYYY-MM'), 'investedWan', b.invested_wan::text)), '[]')
        from progress b where b.project_id = p.id) as "months",
      case when m.project_id is not null then jsonb_build_object('investedWan', m.invested_wan::text, 'fundsInPlaceWan', m.funds_in_place_wan::text,
        'physical', m.physical, 'problems', m.problems, 'procedures', m.procedures, 'coordination', m.coordination,
        'coordinationLevel', m.coordination_level) end as "entry"
    from projects p left join progress m on m.project_id = p.id and m.month = ${firstDayOf(month)}::date
    where p.zone_id = ${zoneId} and p.id = any (${ids}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

function entryOf(given: GivenMonth, stored: Entry | null): Entry {
  const { investedWan, fundsInPlaceWan, physical, problems, procedures, coordination, coordinationLevel } = given;
  const facts = { fundsInPlaceWan, physical, problems, procedures, coordination, coordinationLevel };
  const present = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { ...NOTHING, ...stored, ...present, investedWan: canonicalWan(investedWan) };
}

function changes(before: Entry | null, after: Entry): { before: object; after: object } {
  const keys = (Object.keys(after) as (keyof Entry)[]).filter((key) => (before?.[key] ?? null) !== after[key]);
  return {
    before: Object.fromEntries(keys.map((key) => [key, before?.[key] ?? null])),
    after: Object.fromEntries(keys.map((key) => [key, after[key]])),
  };
}

function rowProblems(
  given: GivenMonth,
  state: State | undefined,
  twice: boolean,
  month: string,
  path: string,
  today: string,
): Problem[] {
  if (!state) return [{ path, code: "progress-row-unknown" }];
  if (twice) return [{ path, code: "progress-row-twice" }];
  const input = {
    month,
    investedWan: given.investedWan,
    investedYearWan: given.investedYearWan,
    investedCumulativeWan: given.investedCumulativeWan,
  };
  const warnings = given.confirmUnusual ? [] : progressWarnings(state, input, path);
  return [...progressProblems(state, input, today, path), ...warnings];
}

type Write = { state: State; given: GivenMonth; entry: Entry };

async function store(tx: Tx, ctx: Ctx, zoneId: number, month: string, writes: Write[]): Promise<number> {
  const rows = JSON.stringify(
    writes.map(({ state, given, entry }) => ({ ...entry, projectId: state.id, version: given.version })),
  );
  const record = frag`jsonb_to_recordset(${rows}::jsonb) as r ("projectId" int, "version" int, "investedWan" numeric, "fundsInPlaceWan" numeric,
    physical text, problems text, procedures text, coordination text, "coordinationLevel" text)`;
  const [first, by] = [firstDayOf(month), ctx.actor.accountId];
  const changed = await tx.$executeRaw`
    update progress t set invested_wan = r."investedWan", funds_in_place_wan = r."fundsInPlaceWan", physical = r.physical, problems = r.problems,
      procedures = r.procedures, coordination = r.coordination, coordination_level = r."coordinationLevel", version = t.version + 1,
      recorded_at = now(), recorded_by = ${by}::uuid
    from ${record} where t.project_id = r."projectId" and t.month = ${first}::date and t.version = r.version`;
  const added = await tx.$executeRaw`
    insert into progress (zone_id, project_id, month, invested_wan, funds_in_place_wan, physical, problems, procedures, coordination, coordination_level, recorded_by)
    select ${zoneId}::int, r."projectId", ${first}::date, r."investedWan", r."fundsInPlaceWan", r.physical, r.problems, r.procedures, r.coordination,
      r."coordinationLevel", ${by}::uuid
    from ${record} where r.version is null on conflict do nothing`;
  return changed + added;
}

/**
 * Writes months of projects of one zone and gives the audit rows of those that changed; rows that say what is stored already are left alone.
 * Refuses all problems of all rows at once, each at its cell (`pathOf`); ConflictError with `current()` when an entry is not the one the
 * caller has seen.
 */
export async function writeMonths(
  tx: Tx,
  ctx: Ctx,
  at: {
    zoneId: number;
    month: string;
    rows: GivenMonth[];
    pathOf: (index: number) => string;
    current: () => Promise<unknown>;
  },
): Promise<AuditRow[]> {
  const { zoneId, month, rows, pathOf } = at;
  const states = await statesOf(
    tx,
    zoneId,
    month,
    rows.map((row) => row.projectId),
  );
  const seen = new Set<number>();
  refuseIf(
    rows.flatMap((row, i) => {
      const twice = seen.has(row.projectId);
      seen.add(row.projectId);
      return rowProblems(row, states.get(row.projectId), twice, month, pathOf(i), ctx.today);
    }),
  );
  const all = rows.flatMap((given, i) => {
    const state = states.get(given.projectId);
    return state ? [{ state, given, entry: entryOf(given, state.entry), path: pathOf(i) }] : [];
  });
  const writes = all.filter(({ state, entry }) => Object.keys(changes(state.entry, entry).after).length > 0);
  const stale = writes.filter(({ state, given }) => state.version !== given.version);
  if (stale.length > 0) {
    const told = stale.map(({ state, path }) => {
      const current = state.entry ? formatWan(state.entry.investedWan) : "—";
      return {
        path: path === "" ? "investedWan" : `${path}.investedWan`,
        code: "progress-row-changed",
        params: { current },
      };
    });
    throw new ConflictError("stale-version", await at.current(), told);
  }
  if (writes.length > 0 && (await store(tx, ctx, zoneId, month, writes)) !== writes.length)
    throw new ConflictError("stale-version", await at.current());
  return writes.map(({ state, entry }) => {
    const { before, after } = changes(state.entry, entry);
    return {
      entity: "progress",
      entityId: `${state.id}/${month}`,
      projectId: state.id,
      zoneId,
      before: state.entry ? before : null,
      after: { month, ...after },
    };
  });
}

/**
 * Saves a month of a zone in one go: all rows or none, every problem marked at its cell. Rows that were changed by somebody else since
 * they were shown are refused together with the grid as it is now; unchanged rows cost nothing. Answers the given rows as stored.
 */
export const saveMonth = defineCommand({
  name: "projects.save-month",
  capability: "project.progress.record",
  input: SaveMonthInput,
  async run({ ctx, tx, input, audit }): Promise<MonthGrid & { saved: number }> {
    const sql = txReader(tx);
    const zone = await getZoneInScope(sql, ctx, input.zone, "project.progress.record");
    const rows = input.rows.map((row) => ({ ...row, version: row.version ?? null }));
    const written = await writeMonths(tx, ctx, {
      zoneId: zone.id,
      month: input.month,
      rows,
      pathOf: (index) => `rows[${index}]`,
      current: () => readMonthGrid(sql, zone, input.month),
    });
    written.forEach(audit);
    if (written.length === 0)
      audit({ entity: "progress", entityId: input.month, zoneId: zone.id, detail: { unchanged: rows.length } });
    return {
      ...(await readMonthGrid(
        sql,
        zone,
        input.month,
        rows.map((row) => row.projectId),
      )),
      saved: written.length,
    };
  },
});
