import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { closeDatabase, database } from "@/lib/platform/db";
import { createAccount } from "@/lib/access/commands/create-account";
import { setLanguage } from "@/lib/access/commands/set-language";
import { inTransaction } from "@/lib/access/transaction";
import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { ANCHOR_FILE, keepSealing, sealAudit } from "./seal-audit";
import { verifyAudit } from "./verify-audit";

/** Controls 22 and 23: who did what is there to read, and nobody changes it unnoticed. */

const folder = vi.hoisted(() => ({ path: "" }));
vi.mock("@/lib/platform/env", async (original) => {
  const actual = await original<typeof import("@/lib/platform/env")>();
  return { env: () => ({ ...actual.env(), DATA_DIR: folder.path }) };
});

let ledger: Ledger;
let owner: pg.Client;

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), "zone-ledger-anchor-"));
  ledger = await aLedger();
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([owner.end(), closeOwner(), closeDatabase(), rm(folder.path, { recursive: true })]);
});

const anchor = () => readFile(join(folder.path, ANCHOR_FILE), "utf8");
const act = (locale: string) => setLanguage(ledger.viewer, { locale });

describe("reading the trail", () => {
  it("filters by what, who, when and outcome, newest first, in pages", async () => {
    await act("en");
    await act("zh-CN");
    const own = await listAuditEvents(ledger.city, { actor: ledger.viewer.actor.username });
    expect(own.items).toEqual([]);
    const reviewer = { ...ledger.manager };
    await createAccount(reviewer, {
      username: `a${Date.now()}`,
      displayName: "某人",
      role: "zone_clerk",
      unit: ledger.zone.code,
    });
    const page = await listAuditEvents(reviewer, {
      action: "access.create-account",
      zone: ledger.zone.code,
      outcome: "done",
      actor: reviewer.actor.username,
    });
    expect(page.items[0]).toMatchObject({
      entity: "account",
      zone: ledger.zone.code,
      after: { displayName: "某人" },
      actor: reviewer.actor.displayName,
    });
    expect((await listAuditEvents(reviewer, { outcome: "refused" })).items).toEqual([]);
    const day = page.items[0]?.at.slice(0, 10) ?? "";
    expect((await listAuditEvents(reviewer, { to: "2020-01-01" })).items).toEqual([]);
    expect((await listAuditEvents(reviewer, { from: `${Number(day.slice(0, 4)) + 1}-01-01` })).items).toEqual([]);
  });

  it("turns pages by number", async () => {
    for (let i = 0; i < 4; i += 1) await setLanguage(ledger.manager, { locale: i % 2 ? "en" : "zh-CN" });
    const first = await listAuditEvents(ledger.manager, { limit: "3" });
    const second = await listAuditEvents(ledger.manager, { limit: "3", cursor: first.nextCursor });
    const numbers = [...first.items, ...second.items].map(({ seq }) => Number(seq));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("shows the own zone and own acts only, and nothing to who may not read it", async () => {
    const { items } = await listAuditEvents(ledger.neighbour, { limit: "200" });
    expect(items.filter(({ zone }) => zone === ledger.zone.code)).toEqual([]);
    expect((await listAuditEvents(ledger.city, { zone: ledger.zone.code })).items.length).toBeGreaterThan(0);
    for (const ctx of [ledger.clerk, ledger.viewer, ledger.admin])
      expect(await refusalOf(listAuditEvents(ctx, {}))).toMatchObject({ kind: "forbidden" });
    expect(
      await refusalOf(listAuditEvents(ledger.city, { from: "2023-02-30", outcome: "maybe", cursor: "x" })),
    ).toMatchObject({
      kind: "validation",
      problems: ["from date-impossible", "outcome not-in-list", "cursor cursor-invalid"],
    });
  });
});

describe("the web role", () => {
  const attempts = [
    "update audit_events set actor_name = 'x'",
    "delete from audit_events",
    "truncate audit_events",
    "update audit_seals set hash = 'x'",
    "delete from audit_seals",
    "insert into audit_seals (first_seq, last_seq, events, hash) values (1, 1, 1, 'x')",
    "alter table audit_events disable trigger all",
    "alter table audit_events disable row level security",
    "drop table audit_events",
    "drop trigger audit_events_append_only on audit_events",
    "create or replace function app.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    "alter function app.refuse_change() rename to x",
    "create trigger x before insert on audit_events for each row execute function app.refuse_change()",
    "drop policy append on audit_events",
    "set session_replication_role = replica",
    "do $$ begin lock table audit_events in access exclusive mode; end $$",
  ];

  it.each(attempts)("is refused: %s", async (text) => {
    await act("en");
    const before = await asOwner("select count(*), max(seq) from audit_events");
    await expect(database().pool.query(text)).rejects.toMatchObject({ code: "42501" });
    expect(await asOwner("select count(*), max(seq) from audit_events")).toEqual(before);
  });

  it("cannot grant what it does not have", async () => {
    const rights = () =>
      asOwner("select relacl::text from pg_class where relname in ('audit_events', 'audit_seals') order by 1");
    const before = await rights();
    await database().pool.query("grant all on audit_events, audit_seals to public");
    expect(await rights()).toEqual(before);
  });

  it("cannot write under another's name", async () => {
    const forged = inTransaction(
      ledger.viewer,
      (tx) =>
        tx.$executeRaw`insert into audit_events (account_id, actor_name, action, outcome, entity) values (${ledger.admin.actor.accountId}::uuid, 'x', 'x', 'done', 'x')`,
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it("even the owner must switch the guard off first", async () => {
    await expect(owner.query("update audit_events set actor_name = 'x'")).rejects.toMatchObject({ code: "42501" });
    await expect(owner.query("delete from audit_seals")).rejects.toMatchObject({ code: "42501" });
  });
});

describe("sealing", () => {
  it("chains what is new, and writes the head to the anchor", async () => {
    await act("en");
    const first = await sealAudit();
    expect(await sealAudit()).toBeNull();
    await act("zh-CN");
    const second = await sealAudit();
    const lines = (await anchor()).trim().split("\n");
    expect(lines.slice(-2).map((line) => line.split(" ")[1])).toEqual([first, second]);
    expect(await verifyAudit(owner, await anchor())).toEqual([]);
  });

  it("by several processes at the same time makes one chain", async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([act("en"), act("zh-CN"), sealAudit(), sealAudit(), sealAudit()]);
    }
    await sealAudit();
    expect(await verifyAudit(owner, await anchor())).toEqual([]);
    const [sealed] = await asOwner<{ all: boolean }>(
      "select (select sum(events) from audit_seals) = (select count(*) from audit_events) as all",
    );
    expect(sealed?.all).toBe(true);
  });

  it("gives way to a long writer and comes back", async () => {
    await act("en");
    await owner.query(
      "begin; insert into audit_events (actor_name, action, outcome, entity) values ('owner', 'x', 'done', 'x')",
    );
    expect(await sealAudit()).toBeNull();
    await owner.query("commit");
    expect(await sealAudit()).not.toBeNull();
  });

  it("goes on by itself until it is stopped", async () => {
    await act("en");
    const before = (await anchor()).length;
    const stop = keepSealing(0.02);
    await vi.waitFor(async () => expect((await anchor()).length).toBeGreaterThan(before), { timeout: 3_000 });
    stop();
  });
});

describe("tampering by somebody who owns the database is found", () => {
  async function tampered(...statements: string[]): Promise<string[]> {
    await owner.query(
      "begin; alter table audit_events disable trigger audit_events_append_only; alter table audit_seals disable trigger audit_seals_append_only",
    );
    try {
      for (const statement of statements) expect((await owner.query(statement)).rowCount).toBeGreaterThan(0);
      return (await verifyAudit(owner, await anchor())).map(({ problem }) => problem);
    } finally {
      await owner.query("rollback");
    }
  }

  beforeEach(async () => {
    for (let i = 0; i < 4; i += 1) await act(i % 2 ? "en" : "zh-CN");
    await sealAudit();
  });

  it("one act altered", async () => {
    expect(
      await tampered("update audit_events set actor_name = '别人' where seq = (select max(seq) - 2 from audit_events)"),
    ).toEqual(["an event was altered"]);
    expect(
      await tampered(
        "update audit_events set at = at + interval '1 hour' where seq = (select last_seq from audit_seals order by id limit 1)",
      ),
    ).toEqual(["an event was altered"]);
  });

  it("one act removed from the middle", async () => {
    expect(
      await tampered(
        "delete from audit_events where seq = (select last_seq - 1 from audit_seals order by id desc limit 1)",
      ),
    ).toEqual([expect.stringMatching(/^\d+ of \d+ events are left$/) as string]);
  });

  it("the end cut off together with its seals", async () => {
    const cut = [
      "delete from audit_events where seq >= (select first_seq from audit_seals order by id desc limit 1)",
      "delete from audit_seals where id = (select max(id) from audit_seals)",
    ];
    expect(await tampered(...cut)).toEqual([expect.stringMatching(/^1 of \d+ anchored seals are gone/) as string]);
  });

  it("an act slipped in where a number was free", async () => {
    const [gap] = await asOwner<{ seq: string }>(
      "select (last_seq + 1)::text as seq from audit_seals order by id desc limit 1",
    );
    await owner.query("select nextval(pg_get_serial_sequence('audit_events', 'seq'))");
    await act("en");
    await sealAudit();
    const slipped = `insert into audit_events (seq, actor_name, action, outcome, entity) overriding system value values (${gap?.seq}, 'x', 'x', 'done', 'x')`;
    expect((await tampered(slipped)).length).toBe(1);
  });

  it("the whole chain computed anew", async () => {
    const anew = [
      "update audit_events set actor_name = '别人' where seq = (select max(seq) from audit_events)",
      "delete from audit_seals",
      "select app.seal_audit()",
    ];
    expect((await tampered(...anew))[0]).toMatch(/anchored seals are gone/);
  });

  it("and nothing when nothing happened; without the anchor it says what it cannot know", async () => {
    expect(await verifyAudit(owner, await anchor())).toEqual([]);
    expect((await verifyAudit(owner, null)).map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/no anchor/) as string,
    ]);
    expect((await verifyAudit(owner, `${await anchor()}garbage\n`)).map(({ problem }) => problem)).toEqual([
      "1 lines of the anchor are damaged",
    ]);
  });
});
