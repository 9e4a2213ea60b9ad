import "server-only";
import { asRefusal } from "@/lib/platform/database-errors";
import { database, readerOf, type SqlReader, type Tx } from "@/lib/platform/db";
import type { Ctx } from "./ctx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Runs a write in one transaction in which the database knows who acts. Postgres' own time-outs (set on the web role) fire before Prisma's,
 * which can otherwise commit a statement after the rollback.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`select app.enter(${ctx.actor.accountId}::uuid, ${ctx.requestId})`;
        return work(tx);
      },
      { timeout: 30_000, maxWait: 5_000 },
    );
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Runs reads in one read-only snapshot in which the database knows who asks, so that a number and its list agree. Begin and entry are one
 * round trip; both values are checked to be UUIDs because the simple protocol takes no parameters.
 */
export async function inSnapshot<T>(ctx: Ctx, work: (sql: SqlReader) => Promise<T>): Promise<T> {
  if (ctx.reader) return work(ctx.reader);
  if (!UUID.test(ctx.actor.accountId) || !UUID.test(ctx.requestId))
    throw new Error("account and request ids must be UUIDs");
  let client;
  try {
    client = await database().pool.connect();
  } catch (error) {
    throw asRefusal(error);
  }
  let broken: Error | undefined;
  try {
    await client.query(
      `begin isolation level repeatable read read only; select app.enter('${ctx.actor.accountId}', '${ctx.requestId}')`,
    );
    const result = await work(readerOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => (broken = lost));
    throw asRefusal(error);
  } finally {
    client.release(broken);
  }
}

/** Shares one snapshot between several queries of a page. */
export function withReads<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return inSnapshot(ctx, (reader) => work({ ...ctx, reader }));
}
