import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAccount, type BuiltAccount, ctxFor } from "@/prisma/builders/accounts";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { aZone } from "@/prisma/builders/zones";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { assignRole } from "./commands/assign-role";
import { changePassword } from "./commands/change-password";
import { disableAccount } from "./commands/disable-account";
import { endSession } from "./commands/end-session";
import { resetPassword } from "./commands/reset-password";
import { unassignRole } from "./commands/unassign-role";
import type { Ctx } from "./ctx";
import { revealed } from "./one-time-secret";
import { hashPassword } from "./passwords";
import { ctxOfSession, hashSecret } from "./session";
import { signIn, signOut } from "./sign-in";

/** Controls 7, 8 and 9: the secret of a session that ended is worth nothing, however it ended. */

const PASSWORD = "Lantern.Orchid.58";
const facts = { ip: null, userAgent: "test", requestId: "00000000-0000-4000-8000-00000000000b" };

let zone: Awaited<ReturnType<typeof aZone>>;
let admin: Ctx;
let passwordHash: string;

beforeAll(async () => {
  zone = await aZone();
  admin = await ctxFor(await anAccount({ role: "province_admin" }));
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => Promise.all([closeDatabase(), closeOwner()]));

type Signed = { account: BuiltAccount; secrets: string[]; ctx: Ctx };

/** An account that is signed in on three devices. */
async function signedIn(): Promise<Signed> {
  const account = await anAccount({ role: "zone_clerk", unit: zone.code, passwordHash });
  const secrets: string[] = [];
  for (let device = 0; device < 3; device += 1)
    secrets.push((await signIn(account.username, PASSWORD, facts))?.secret ?? "");
  const ctx = await alive(secrets[0] ?? "");
  if (!ctx) throw new Error("the session is not alive");
  return { account, secrets, ctx };
}

const alive = (secret: string) => ctxOfSession(secret, { ip: null });

async function aliveAmong(secrets: string[]): Promise<number> {
  const found = await Promise.all(secrets.map(alive));
  return found.filter((ctx) => ctx !== null).length;
}

const ENDS: [string, (signed: Signed) => Promise<unknown>][] = [
  ["disabling the account", async ({ account }) => disableAccount(admin, { accountId: account.id, version: 1 })],
  ["one more role", ({ account }) => assignRole(admin, { accountId: account.id, role: "zone_agent", unit: zone.code })],
  [
    "a role taken away",
    ({ account }) => unassignRole(admin, { accountId: account.id, role: "zone_clerk", unit: zone.code }),
  ],
  ["a reset of the password", ({ account }) => resetPassword(admin, { accountId: account.id })],
  ["a change of the password", ({ ctx }) => changePassword(ctx, { current: PASSWORD, next: "Gravel+Otter+61" })],
  [
    "the idle time-out",
    ({ account }) =>
      asOwner("update sessions set last_seen_at = last_seen_at - make_interval(secs => $2) where account_id = $1", [
        account.id,
        env().SESSION_IDLE_SECONDS + 1,
      ]),
  ],
  [
    "the absolute time-out",
    ({ account }) =>
      asOwner("update sessions set created_at = created_at - make_interval(secs => $2) where account_id = $1", [
        account.id,
        env().SESSION_ABSOLUTE_SECONDS + 1,
      ]),
  ],
];

describe("a replayed session is refused after", () => {
  it("signing out: that session only", async () => {
    const { secrets } = await signedIn();
    await signOut(secrets[0] ?? "", facts);
    expect(await alive(secrets[0] ?? "")).toBeNull();
    expect(await aliveAmong(secrets)).toBe(2);
  });

  it("being ended from another device: that session only", async () => {
    const { secrets, ctx } = await signedIn();
    const other = await alive(secrets[1] ?? "");
    await endSession(ctx, { id: other?.actor.sessionId });
    expect(await alive(secrets[1] ?? "")).toBeNull();
    expect(await aliveAmong(secrets)).toBe(2);
  });

  it.each(ENDS)("%s: every session", async (_name, end) => {
    const signed = await signedIn();
    expect(await aliveAmong(signed.secrets)).toBe(3);
    await end(signed);
    expect(await aliveAmong(signed.secrets)).toBe(0);
  });

  it("any of these, a hundred times over", async () => {
    const { account, secrets } = await signedIn();
    await disableAccount(admin, { accountId: account.id, version: 1 });
    const tries = await Promise.all(Array.from({ length: 100 }, (_, i) => alive(secrets[i % 3] ?? "")));
    expect(tries.filter((ctx) => ctx !== null)).toHaveLength(0);
  });
});

describe("a session", () => {
  it("goes on under a new secret for who changed the own password", async () => {
    const { secrets, ctx } = await signedIn();
    const { sessionSecret } = await changePassword(ctx, { current: PASSWORD, next: "Gravel+Otter+61" });
    const renewed = revealed(sessionSecret) ?? "";
    expect(secrets).not.toContain(renewed);
    expect((await alive(renewed))?.actor).toMatchObject({ username: ctx.actor.username, mustChange: false });
    expect(JSON.stringify({ sessionSecret })).toBe('{"sessionSecret":null}');
  });

  it("stays alive while it is used, and its time is written at most once a minute", async () => {
    const { account, secrets } = await signedIn();
    const seen = async () => {
      const [row] = await asOwner<{ at: string }>(
        "select last_seen_at::text as at from sessions where token_hash = $1",
        [hashSecret(secrets[0] ?? "")],
      );
      return row?.at;
    };
    const fresh = await seen();
    await alive(secrets[0] ?? "");
    expect(await seen()).toBe(fresh);
    await asOwner("update sessions set last_seen_at = last_seen_at - interval '61 seconds' where account_id = $1", [
      account.id,
    ]);
    const old = await seen();
    await alive(secrets[0] ?? "");
    expect((await seen())?.localeCompare(old ?? "")).toBe(1);
  });

  it("carries the roles of now, not those of its beginning", async () => {
    const { ctx } = await signedIn();
    expect(ctx.actor.assignments.map(({ role, unitCode }) => `${role} ${unitCode}`)).toEqual([
      `zone_clerk ${zone.code}`,
    ]);
  });

  it.each(["", "x", "\0", "a".repeat(10_000), "' or 1=1 --"])("is not opened by %j", async (secret) => {
    expect(await alive(secret)).toBeNull();
  });
});
