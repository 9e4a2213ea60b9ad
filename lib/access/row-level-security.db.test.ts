import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, database } from "@/lib/platform/db";
import { inTransaction } from "./transaction";
import { ctxOfToken } from "./session";
import { buildWorld, type World } from "./matrix/world";
import { Fresh } from "./matrix/world";
import type { Ctx } from "./ctx";

/** Control 17 and 34: what the database itself promises, read from its catalogue and tried as the web role. */

let world: World;
let web: pg.Client;
let ctx: Ctx;

async function catalogue<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await world.owner.query<Row>(text)).rows;
}

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
  for (const zone of Object.values(world.zones)) await new Fresh(world, "clerk").entry(zone);
  web = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
  await web.connect();
  const found = await ctxOfToken(world.accounts.manager.token, { ip: null });
  if (!found) throw new Error("no context");
  ctx = found;
});

afterAll(async () => {
  await Promise.all([world.owner.end(), web.end(), closeDatabase()]);
});

const TABLES = `select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not in ('_prisma_migrations', '_seeds')`;

describe("the catalogue", () => {
  it("every table has row-level security, forced", async () => {
    const tables = await catalogue<{ name: string; enabled: boolean; forced: boolean }>(TABLES);
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name)).toEqual([]);
  });

  it("the web role owns nothing, bypasses nothing, creates nothing", async () => {
    const { rows } = await web.query<{
      bypass: boolean;
      super: boolean;
      owned: number;
      creates: boolean;
      roles: boolean;
      dbs: boolean;
    }>(`
      select r.rolbypassrls as bypass, r.rolsuper as super, r.rolcreaterole as roles, r.rolcreatedb as dbs, has_schema_privilege('public', 'create') as creates,
        ((select count(*) from pg_class c where c.relowner = r.oid) + (select count(*) from pg_proc p where p.proowner = r.oid)
          + (select count(*) from pg_namespace n where n.nspowner = r.oid) + (select count(*) from pg_database d where d.datdba = r.oid))::int as owned
      from pg_roles r where r.rolname = current_user`);
    expect(rows[0]).toEqual({ bypass: false, super: false, owned: 0, creates: false, roles: false, dbs: false });
  });

  it("the web role is a member of no other role", async () => {
    const { rows } = await web.query(
      "select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = current_user",
    );
    expect(rows).toEqual([]);
  });

  it("no view shows rows past the policies", async () => {
    const views = await catalogue<{
      name: string;
    }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'app') and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)))`);
    expect(views).toEqual([]);
  });

  it("functions that run as the owner fix their search path", async () => {
    const loose = await catalogue<{
      name: string;
    }>(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'app') and p.prosecdef and not coalesce(p.proconfig::text like '%search_path=%', false)`);
    expect(loose).toEqual([]);
  });

  it("the web role stops waiting by itself", async () => {
    const { rows } = await web.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'TimeZone') order by name",
    );
    expect(rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
      "TimeZone UTC",
      "idle_in_transaction_session_timeout 15000",
      "lock_timeout 3000",
      "statement_timeout 10000",
    ]);
  });
});

describe("without saying who asks", () => {
  it("the web role reads no row of any table", async () => {
    const tables = await catalogue<{ name: string }>(TABLES);
    const shown: string[] = [];
    for (const { name } of tables) {
      const outcome = await web.query<{ n: number }>(`select count(*)::int as n from ${name}`).then(
        ({ rows }) => rows[0]?.n,
        (error: pg.DatabaseError) => error.code,
      );
      if (outcome !== 0 && outcome !== "42501") shown.push(`${name}: ${outcome}`);
    }
    expect(shown).toEqual([]);
  });

  it("secrets are closed to the web role altogether", async () => {
    for (const text of [
      "select * from account_secrets",
      "select token_hash from sessions",
      "select token_hash from api_tokens",
    ]) {
      await expect(web.query(text)).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("the guard against an undefined filter", () => {
  it("throws instead of matching every row", async () => {
    const id = undefined as unknown as number;
    await expect(inTransaction(ctx, (tx) => tx.project.deleteMany({ where: { id } }))).rejects.toThrow(/undefined/i);
    await expect(
      inTransaction(ctx, (tx) => tx.project.updateMany({ where: { id }, data: { remarks: "x" } })),
    ).rejects.toThrow(/undefined/i);
    await expect(
      inTransaction(ctx, (tx) => tx.project.findMany({ where: { zone: { code: undefined as unknown as string } } })),
    ).rejects.toThrow(/undefined/i);
  });
});

describe("a connection of the pool", () => {
  it("forgets its actor at the end of the transaction, also after an error", async () => {
    await inTransaction(ctx, (tx) => tx.zone.count());
    await inTransaction(ctx, () => Promise.reject(new Error("broken"))).catch(() => undefined);
    for (let i = 0; i < 12; i += 1) {
      expect(
        (
          await database().prisma.$queryRaw<
            { actor: string | null }[]
          >`select nullif(current_setting('app.account_id', true), '') as actor`
        )[0]?.actor,
      ).toBeNull();
    }
  });

  it("refuses to be entered twice", async () => {
    await expect(
      inTransaction(ctx, (tx) => tx.$executeRaw`select app.enter(${world.accounts.provinceAdmin.id}::uuid, '')`),
    ).rejects.toThrow(/dirty connection/);
  });
});
