import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, database } from "@/lib/platform/db";
import { ConflictError, UnavailableError } from "@/lib/platform/errors";
import type { Ctx } from "./ctx";
import { buildWorld, Fresh, type World } from "./matrix/world";
import { ctxOfToken } from "./session";
import { inSnapshot, inTransaction } from "./transaction";

/** Controls 39 and 40: a slow statement, a held lock and an exhausted pool end in one sentence, and the pool is whole afterwards. */

let world: World;
let ctx: Ctx;
let project: number;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
  project = Number(await new Fresh(world, "manager").project(world.zones.own));
  const found = await ctxOfToken(world.accounts.manager.token, { ip: null });
  if (!found) throw new Error("no context");
  ctx = found;
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

const healthy = async () => {
  expect(await inTransaction(ctx, (tx) => tx.project.count())).toBeGreaterThan(0);
  const { rows } = await world.owner.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename <> current_user and state like 'idle in transaction%'",
  );
  expect(rows[0]?.n).toBe(0);
};

describe("statement timeout", () => {
  it("ends a read and a write as unavailable", async () => {
    await expect(
      inSnapshot(ctx, (sql) =>
        sql`select set_config('statement_timeout', '100ms', true)`.then(() => sql`select pg_sleep(5)`),
      ),
    ).rejects.toBeInstanceOf(UnavailableError);
    await expect(
      inTransaction(ctx, async (tx) => {
        await tx.$executeRaw`set local statement_timeout = '100ms'`;
        await tx.$executeRaw`update projects set remarks = pg_sleep(5)::text where id = ${project}`;
      }),
    ).rejects.toBeInstanceOf(UnavailableError);
    await healthy();
  });
});

describe("lock timeout", () => {
  it("ends a writer that waits for a held row, and the holder goes on", async () => {
    await world.owner.query("begin");
    await world.owner.query("update projects set remarks = 'held' where id = $1", [project]);
    try {
      await expect(
        inTransaction(ctx, async (tx) => {
          await tx.$executeRaw`set local lock_timeout = '200ms'`;
          await tx.$executeRaw`update projects set remarks = 'late' where id = ${project}`;
        }),
      ).rejects.toBeInstanceOf(UnavailableError);
    } finally {
      await world.owner.query("commit");
    }
    await healthy();
  });

  it("two writers that wait for each other: one is told, one is done", async () => {
    const other = Number(await new Fresh(world, "manager").project(world.zones.own));
    const cross = (first: number, second: number) =>
      inTransaction(ctx, async (tx) => {
        await tx.$executeRaw`update projects set remarks = 'a' where id = ${first}`;
        await new Promise((resolve) => setTimeout(resolve, 300));
        await tx.$executeRaw`update projects set remarks = 'b' where id = ${second}`;
      });
    const outcomes = await Promise.allSettled([cross(project, other), cross(other, project)]);
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toBeInstanceOf(ConflictError);
    await healthy();
  });
});

describe("pool", () => {
  it("answers within its limit when every connection is taken, and recovers", async () => {
    const { pool } = database();
    const held = await Promise.all(Array.from({ length: 10 }, () => pool.connect()));
    const began = Date.now();
    await expect(inSnapshot(ctx, (sql) => sql`select 1 as one`)).rejects.toBeInstanceOf(UnavailableError);
    expect(Date.now() - began).toBeLessThan(10_000);
    held.forEach((client) => client.release());
    expect(await inSnapshot(ctx, (sql) => sql<{ one: number }>`select 1 as one`)).toEqual([{ one: 1 }]);
    await healthy();
  });

  it("survives a connection that the server ends", async () => {
    const killer = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
    await killer.connect();
    await killer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()",
    );
    await killer.end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => inTransaction(ctx, (tx) => tx.zone.count())),
    );
    const others = outcomes.filter(
      (outcome) => outcome.status === "rejected" && !(outcome.reason instanceof UnavailableError),
    );
    expect(others).toEqual([]);
    await healthy();
  });
});
