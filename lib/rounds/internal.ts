import "server-only";
import { type Ctx, inScope, may, scopeFor } from "@/lib/access/ctx";
import { frag, type Frag, type SqlReader, type Tx } from "@/lib/platform/db";
import { NotFoundError } from "@/lib/platform/errors";
import { addWan } from "@/lib/platform/money";
import {
  type Batch,
  BATCHES,
  type BatchEntry,
  type BatchTotal,
  type Candidate,
  type Round,
  type RoundActs,
} from "./types";

export type StoredRound = Omit<Round, "totals" | "may">;

/** An entry as loaded for a command. */
export type LoadedEntry = { zoneId: number; entry: BatchEntry };

/** Totals by zone, as the summary holds them. */
export type TotalRow = { roundId: string; zone: string; batch: Batch; count: number; investmentWan: string };

function instant(column: Frag): Frag {
  return frag`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

// every column as text or number, so that rows are the same through Prisma and pg
const ROUND = frag`r.id::text as "id", r.year, r.number, r.held_on::text as "heldOn", ${instant(frag`r.closed_at`)} as "closedAt", r.version`;

const ENTRY = frag`
  b.id::text as "id", b.round_id::text as "roundId", b.project_id::text as "projectId", p.name as "projectName", e.name as "enterprise",
  z.code as "zone", z.short_zh as "zoneNameZh", z.name_en as "zoneNameEn", z.city_code as "city", b.batch,
  (case b.batch when 'signed' then p.signed_on when 'started' then p.started_on else p.producing_on end)::text as "occurredOn",
  b.amount_wan::text as "investmentWan", b.own_amount as "ownAmount", ${instant(frag`b.recorded_at`)} as "recordedAt",
  ${instant(frag`b.removed_at`)} as "removedAt", b.removed_reason as "removedReason", b.version`;

const ENTRY_TABLES = frag`batch_entries b join projects p on p.zone_id = b.zone_id and p.id = b.project_id
  join enterprises e on e.zone_id = p.zone_id and e.id = p.enterprise_id join zones z on z.id = b.zone_id`;

/** Reads of a command's transaction in the form of a query's. */
export function readerOfTx(tx: Tx): SqlReader {
  return <Row extends object>(strings: TemplateStringsArray, ...values: unknown[]) =>
    tx.$queryRaw<Row[]>(frag(strings, ...(values as Frag[])));
}

/** Keeps a list to the zones that the caller may read. */
function withinScope(ctx: Ctx, column: Frag): Frag {
  const scope = scopeFor(ctx, "round.read");
  return scope.kind === "all" ? frag`true` : frag`${column} = any (${scope.zoneIds}::int[])`;
}

/** Rounds by a condition, the newest first. */
export function readRounds(sql: SqlReader, where: Frag, limit: number): Promise<StoredRound[]> {
  return sql<StoredRound>`select ${ROUND} from rounds r where ${where} order by r.year desc, r.number desc limit ${limit}`;
}

/** The round, or NotFoundError. Rounds are known to everybody who is signed in. */
export async function loadRound(sql: SqlReader, id: number): Promise<StoredRound> {
  const [round] = await readRounds(sql, frag`r.id = ${id}`, 1);
  if (!round) throw new NotFoundError("round");
  return round;
}

/** The round a command works in, held against being closed until the transaction ends. */
export async function holdRound(tx: Tx, id: number): Promise<StoredRound> {
  await tx.$executeRaw`select app.hold_round(${id}::int)`;
  return loadRound(readerOfTx(tx), id);
}

/** Entries of the caller's units by a condition, in the order of their ids. */
export function readEntries(sql: SqlReader, ctx: Ctx, where: Frag, limit: number): Promise<BatchEntry[]> {
  return sql<BatchEntry>`
    select ${ENTRY} from ${ENTRY_TABLES} where ${withinScope(ctx, frag`b.zone_id`)} and ${where} order by b.id limit ${limit}`;
}

/** An entry of a round, removed or not, or NotFoundError when it does not exist or lies outside what the caller may read. */
export async function loadEntry(sql: SqlReader, ctx: Ctx, roundId: number, entryId: number): Promise<LoadedEntry> {
  const [row] = await sql<LoadedEntry>`
    select x."zoneId", to_jsonb(x) - 'zoneId' as "entry"
    from (select ${ENTRY}, b.zone_id as "zoneId" from ${ENTRY_TABLES} where b.round_id = ${roundId} and b.id = ${entryId}) x`;
  if (!row || !inScope(scopeFor(ctx, "round.read"), row.zoneId)) throw new NotFoundError("entry");
  return row;
}

/** A project with what decides about its entry into a batch. */
export type StoredCandidate = Candidate & { id: number; zoneId: number; totalInvestmentWan: string };

/** What decides about the entry of these projects into a batch; those that the caller may not read are missing. */
export function readCandidates(sql: SqlReader, batch: Batch, ids: readonly number[]): Promise<StoredCandidate[]> {
  return sql<StoredCandidate>`
    select p.id, p.zone_id as "zoneId", p.stage, p.signed_on::text as "signedOn", p.started_on::text as "startedOn",
      p.producing_on::text as "producingOn", p.total_investment_wan::text as "totalInvestmentWan",
      (select jsonb_build_object('year', r.year, 'number', r.number) from batch_entries b join rounds r on r.id = b.round_id
        where b.project_id = p.id and b.batch = ${batch} and b.removed_at is null) as "already"
    from projects p where p.id = any (${[...ids]}::int[])`;
}

/** Writes an entry of the project; without an amount of its own it carries the project's total investment. Gives its id. */
export async function writeEntry(
  tx: Tx,
  ctx: Ctx,
  given: { roundId: number; batch: Batch; investmentWan?: string | null },
  project: StoredCandidate,
): Promise<number> {
  const own = given.investmentWan ?? null;
  const { id } = await tx.batchEntry.create({
    data: {
      zoneId: project.zoneId,
      roundId: given.roundId,
      projectId: project.id,
      batch: given.batch,
      amountWan: own ?? project.totalInvestmentWan,
      ownAmount: own !== null,
      recordedBy: ctx.actor.accountId,
    },
    select: { id: true },
  });
  return id;
}

/** What the caller may do with the round now. */
export function actsOn(ctx: Ctx, round: { closedAt: string | null }): RoundActs {
  const open = round.closedAt === null;
  return {
    addEntries: open && may(ctx, "round.entry.record"),
    close: open && may(ctx, "round.manage"),
    correct: !open && may(ctx, "round.entry.correct"),
  };
}

/** Totals by batch of some rows of the summary. */
export function totalsOf(rows: readonly TotalRow[]): Record<Batch, BatchTotal> {
  const totals = { signed: none(), started: none(), producing: none() };
  for (const row of rows) {
    const total = totals[row.batch];
    totals[row.batch] = {
      count: total.count + row.count,
      investmentWan: addWan(total.investmentWan, row.investmentWan),
    };
  }
  return totals;
}

const none = (): BatchTotal => ({ count: 0, investmentWan: "0.0000" });

/** Counts and money of rounds by zone and batch, of the caller's units, from the summary of the batches. */
export function readTotals(sql: SqlReader, ctx: Ctx, roundIds: readonly string[], where: Frag): Promise<TotalRow[]> {
  return sql<TotalRow>`
    select t.round_id::text as "roundId", z.code as "zone", t.batch, sum(t.entries)::int as "count", sum(t.amount_wan)::numeric(18, 4)::text as "investmentWan"
    from batch_totals t join zones z on z.id = t.zone_id
    where t.round_id = any (${roundIds.map(Number)}::int[]) and ${withinScope(ctx, frag`t.zone_id`)} and ${where}
    group by t.round_id, z.code, t.batch having sum(t.entries) <> 0`;
}

/** A round as answered, with the totals of the caller's units. */
export async function answerRound(sql: SqlReader, ctx: Ctx, id: number): Promise<Round> {
  const round = await loadRound(sql, id);
  return { ...round, totals: totalsOf(await readTotals(sql, ctx, [round.id], frag`true`)), may: actsOn(ctx, round) };
}

/** An empty list for every batch. */
export function byBatch<T extends { batch: Batch }>(rows: readonly T[]): Record<Batch, T[]> {
  const [signed, started, producing] = BATCHES.map((batch) => rows.filter((row) => row.batch === batch));
  return { signed: signed ?? [], started: started ?? [], producing: producing ?? [] };
}
