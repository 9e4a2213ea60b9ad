import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { unique } from "@/prisma/builders/zones";
import { closeDatabase } from "@/lib/platform/db";
import { CommandLineRefusal, createAdministrator, createTokenFor } from "./command-line";
import { ctxOfSession, ctxOfToken } from "./session";
import { signIn } from "./sign-in";

/** Control 4: how the first account comes into a production database. */

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
});
afterAll(() => Promise.all([owner.end(), closeOwner(), closeDatabase()]));

const facts = { ip: null, userAgent: null, requestId: "00000000-0000-4000-8000-00000000000e" };
const nameless = { displayName: "省级管理员", force: false };

describe("the first administrator", () => {
  it("a database with reference data has no account at all", async () => {
    expect(await asOwner("select 1 from accounts")).toEqual([]);
  });

  it("is made once, with a one-time password that must be changed", async () => {
    const username = unique("admin");
    const password = await createAdministrator(owner, { ...nameless, username });
    const signedIn = await signIn(username, password, facts);
    expect((await ctxOfSession(signedIn?.secret ?? "", { ip: null }))?.actor).toMatchObject({
      mustChange: true,
      assignments: [{ role: "province_admin", unitCode: "140000" }],
    });
    await expect(createAdministrator(owner, { ...nameless, username: unique("admin") })).rejects.toThrow(/--force/);
    expect(await asOwner("select count(*)::int as n from account_secrets where not must_change")).toEqual([{ n: 0 }]);
  });

  it("can be followed by another one by force only, and leaves a row in the trail", async () => {
    const username = unique("admin");
    await createAdministrator(owner, { ...nameless, username, force: true });
    const [row] = await asOwner<{ actor: string; after: object }>(
      "select actor_name as actor, after from audit_events order by seq desc limit 1",
    );
    expect(row).toMatchObject({ actor: "command line", after: { username, forced: true } });
    await expect(createAdministrator(owner, { ...nameless, username, force: true })).rejects.toThrow(/taken/);
  });

  it.each([
    [{ ...nameless, username: "Admin" }, /--username/],
    [{ ...nameless, username: "" }, /--username/],
    [{ username: "admin.two", displayName: " ", force: true }, /--name/],
  ])("refuses %j", async (given, sentence) => {
    await expect(createAdministrator(owner, given)).rejects.toThrow(sentence);
  });
});

describe("a token from the command line", () => {
  it("opens the API as its account for so many days", async () => {
    const username = unique("admin");
    await createAdministrator(owner, { ...nameless, username, force: true });
    const token = await createTokenFor(owner, { username, name: "交换平台", days: 30 });
    expect((await ctxOfToken(token, { ip: null }))?.actor.username).toBe(username);
    const [row] = await asOwner<{ days: number }>(
      "select round(extract(epoch from expires_at - now()) / 86400)::int as days from api_tokens order by created_at desc limit 1",
    );
    expect(row?.days).toBe(30);
  });

  it.each([
    [{ username: "nobody-here", name: "x", days: 1 }, /no account/],
    [{ username: "", name: "x", days: 1 }, /--user/],
    [{ username: "x", name: "x", days: 366 }, /--days/],
    [{ username: "x", name: "x", days: Number.NaN }, /--days/],
  ])("refuses %j", async (given, sentence) => {
    await expect(createTokenFor(owner, given)).rejects.toThrow(sentence);
    await expect(createTokenFor(owner, given)).rejects.toThrow(CommandLineRefusal);
  });
});
