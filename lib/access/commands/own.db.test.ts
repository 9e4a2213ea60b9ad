import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAccount, ctxFor } from "@/prisma/builders/accounts";
import { actsOf, refusalOf } from "@/prisma/builders/ledger";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { aZone } from "@/prisma/builders/zones";
import { systemNow, dayInProvince } from "@/lib/platform/clock";
import { addDays, addMonths } from "@/lib/platform/dates";
import { closeDatabase, database } from "@/lib/platform/db";
import type { Ctx } from "../ctx";
import { revealed } from "../one-time-secret";
import { hashPassword } from "../passwords";
import { getMe } from "../queries/get-me";
import { listSessions } from "../queries/list-sessions";
import { listTokens } from "../queries/list-tokens";
import { ctxOfSession, ctxOfToken } from "../session";
import { signIn } from "../sign-in";
import { changePassword } from "./change-password";
import { createToken } from "./create-token";
import { endSession } from "./end-session";
import { revokeToken } from "./revoke-token";
import { setLanguage } from "./set-language";

const PASSWORD = "Lantern.Orchid.58";
const facts = { ip: "192.0.2.1", userAgent: "Firefox", requestId: "00000000-0000-4000-8000-00000000000d" };

let zone: Awaited<ReturnType<typeof aZone>>;
let passwordHash: string;

beforeAll(async () => {
  zone = await aZone();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => Promise.all([closeDatabase(), closeOwner()]));

async function someone(): Promise<{ ctx: Ctx; secret: string }> {
  const { username } = await anAccount({ role: "zone_clerk", unit: zone.code, passwordHash });
  const secret = (await signIn(username, PASSWORD, facts))?.secret ?? "";
  const ctx = await ctxOfSession(secret, { ip: null });
  if (!ctx) throw new Error("no session");
  return { ctx, secret };
}

describe("change-password", () => {
  it("wants the current one, and ends a first password's terms", async () => {
    const { ctx } = await someone();
    await asOwner(
      "update account_secrets set must_change = true, expires_at = now() + interval '1 hour' where account_id = $1",
      [ctx.actor.accountId],
    );
    await changePassword(ctx, { current: PASSWORD, next: "Gravel+Otter+61", repeat: "Gravel+Otter+61" });
    expect(await signIn(ctx.actor.username, PASSWORD, facts)).toBeNull();
    expect(await signIn(ctx.actor.username, "Gravel+Otter+61", facts)).not.toBeNull();
    const [row] = await asOwner("select must_change, expires_at from account_secrets where account_id = $1", [
      ctx.actor.accountId,
    ]);
    expect(row).toEqual({ must_change: false, expires_at: null });
    expect((await actsOf(ctx, 3)).map(({ action, outcome }) => `${action} ${outcome}`)).toContain(
      "access.change-password done",
    );
  });

  it("refuses by its rules, each at its field", async () => {
    const { ctx } = await someone();
    const refused = (raw: object) => refusalOf(changePassword(ctx, { current: PASSWORD, ...raw }));
    expect(await refused({ next: "short" })).toMatchObject({
      kind: "rule",
      problems: ["next password-short", "next password-classes"],
    });
    expect(await refused({ next: `${zone.code}-A1!` })).toMatchObject({ problems: ["next password-common"] });
    expect(await refused({ next: `${ctx.actor.username}A1!` })).toMatchObject({ problems: ["next password-common"] });
    expect(await refused({ next: PASSWORD })).toMatchObject({ problems: ["next password-recent"] });
    expect(await refused({ next: "Gravel+Otter+61", repeat: "Gravel+Otter+62" })).toMatchObject({
      kind: "validation",
      problems: ["repeat password-repeat"],
    });
    expect(await refused({ current: "wrong", next: "Gravel+Otter+61" })).toMatchObject({
      kind: "rule",
      problems: ["current password-current"],
    });
    expect(await refused({ current: "", next: "x".repeat(5000) })).toMatchObject({
      problems: ["current required", "next password-long"],
    });
  });

  it("refuses the last five, and takes the one before them again", async () => {
    let { ctx } = await someone();
    const used = [
      PASSWORD,
      "Gravel+Otter+61",
      "Copper-Nimbus-81",
      "Walnut^Osprey^17",
      "Heather*Plover*8",
      "Cobalt|Heron|53",
    ];
    const change = async (current: string, next: string) => {
      const secret = revealed((await changePassword(ctx, { current, next })).sessionSecret) ?? "";
      ctx = (await ctxOfSession(secret, { ip: null })) ?? ctx;
    };
    for (let i = 1; i < used.length; i += 1) await change(used[i - 1] ?? "", used[i] ?? "");
    for (const recent of used.slice(1)) {
      expect(await refusalOf(changePassword(ctx, { current: "Cobalt|Heron|53", next: recent }))).toMatchObject({
        problems: ["next password-recent"],
      });
    }
    await change("Cobalt|Heron|53", PASSWORD);
    expect(await signIn(ctx.actor.username, PASSWORD, facts)).not.toBeNull();
  });

  it("locks like the sign-in after five wrong ones, and keeps nothing of what was typed", async () => {
    const { ctx } = await someone();
    for (let i = 0; i < 5; i += 1)
      await refusalOf(
        changePassword(
          { ...ctx, idempotencyKey: `wrong-${i}` },
          { current: "Wrong-Typed-77", next: "Gravel+Otter+61" },
        ),
      );
    expect(await refusalOf(changePassword(ctx, { current: PASSWORD, next: "Gravel+Otter+61" }))).toMatchObject({
      problems: ["account-locked"],
    });
    expect(await signIn(ctx.actor.username, PASSWORD, facts)).toBeNull();
    expect(await asOwner("select 1 from idempotency_keys where account_id = $1", [ctx.actor.accountId])).toEqual([]);
    expect(await asOwner("select 1 from audit_events e where to_jsonb(e)::text ~ 'Wrong-Typed|Gravel'")).toEqual([]);
  });
});

describe("tokens", () => {
  const tomorrow = () => addDays(dayInProvince(systemNow()), 1);

  it("open the API as their account until they are revoked", async () => {
    const { ctx } = await someone();
    const made = await createToken(ctx, { name: "数据交换", expiresOn: tomorrow() });
    const secret = revealed(made.token) ?? "";
    const byToken = await ctxOfToken(secret, { ip: null });
    expect(byToken?.actor.assignments).toEqual(ctx.actor.assignments);
    expect(await listTokens(ctx, {})).toMatchObject([{ id: made.id, name: "数据交换", revokedAt: null }]);
    await revokeToken(ctx, { id: made.id });
    expect(await ctxOfToken(secret, { ip: null })).toBeNull();
    expect(await refusalOf(revokeToken(ctx, { id: made.id }))).toMatchObject({ kind: "not-found" });
    expect((await actsOf(ctx, 3)).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "access.revoke-token refused",
      "access.revoke-token done",
      "access.create-token done",
    ]);
  });

  it("are never wider than the account: a role taken or a disabled account takes effect at once", async () => {
    const { ctx } = await someone();
    const secret = revealed((await createToken(ctx, { name: "x", expiresOn: tomorrow() })).token) ?? "";
    await asOwner("delete from assignments where account_id = $1", [ctx.actor.accountId]);
    expect((await ctxOfToken(secret, { ip: null }))?.actor.assignments).toEqual([]);
    await asOwner("update accounts set disabled_at = now() where id = $1", [ctx.actor.accountId]);
    expect(await ctxOfToken(secret, { ip: null })).toBeNull();
  });

  it("expire", async () => {
    const { ctx } = await someone();
    const made = await createToken(ctx, { name: "x", expiresOn: tomorrow() });
    expect(made.expiresAt).toBe(`${tomorrow()}T15:59:59.999999Z`);
    await asOwner("update api_tokens set expires_at = now() - interval '1 second' where id = $1", [made.id]);
    expect(await ctxOfToken(revealed(made.token) ?? "", { ip: null })).toBeNull();
  });

  it("keep only a hash, which the application itself cannot read", async () => {
    const { ctx } = await someone();
    const { id, token } = await createToken(
      { ...ctx, idempotencyKey: "token-once" },
      { name: "x", expiresOn: tomorrow() },
    );
    const [row] = await asOwner<{ found: boolean; hash: string }>(
      `select token_hash as hash, exists (select 1 from idempotency_keys k where to_jsonb(k)::text like $2) or exists (select 1 from audit_events e
         where to_jsonb(e)::text like $2) as found from api_tokens where id = $1`,
      [id, `%${revealed(token)}%`],
    );
    expect(row).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, found: false });
    expect(await listTokens(ctx, {})).not.toMatchObject([{ tokenHash: expect.anything() as unknown }]);
  });

  it("refuse yesterday, more than a year, too many, and another's", async () => {
    const { ctx } = await someone();
    const other = await someone();
    const refused = (expiresOn: string) => refusalOf(createToken(ctx, { name: "x", expiresOn }));
    expect(await refused(ctx.today)).toMatchObject({ problems: ["expiresOn token-expired"] });
    expect(await refused(addDays(addMonths(ctx.today, 12), 1))).toMatchObject({
      problems: ["expiresOn token-too-long"],
    });
    expect(await refused("2026-02-30")).toMatchObject({ kind: "validation", problems: ["expiresOn date-impossible"] });
    const { id } = await createToken(other.ctx, { name: "x", expiresOn: tomorrow() });
    expect(await refusalOf(revokeToken(ctx, { id }))).toMatchObject({ kind: "not-found" });
    await asOwner(
      "insert into api_tokens (token_hash, account_id, name, expires_at) select gen_random_uuid()::text, $1, 'x', now() + interval '1 day' from generate_series(1, 20)",
      [ctx.actor.accountId],
    );
    expect(await refused(tomorrow())).toMatchObject({ problems: ["token-too-many"] });
  });
});

describe("one's own sessions and profile", () => {
  it("lists one's own sessions, marks the one that asks, and ends only one's own", async () => {
    const [{ ctx }, other] = [await someone(), await someone()];
    await signIn(ctx.actor.username, PASSWORD, { ...facts, userAgent: "Chrome" });
    const sessions = await listSessions(ctx, {});
    expect(sessions.map(({ current, userAgent, ip }) => [current, userAgent, ip])).toEqual([
      [true, "Firefox", "192.0.2.1"],
      [false, "Chrome", "192.0.2.1"],
    ]);
    expect(await refusalOf(endSession(ctx, { id: other.ctx.actor.sessionId }))).toMatchObject({ kind: "not-found" });
    await endSession(ctx, { id: sessions[1]?.id });
    expect(await listSessions(ctx, {})).toHaveLength(1);
    expect((await actsOf(ctx, 1))[0]).toMatchObject({
      action: "access.end-session",
      outcome: "done",
      entityId: sessions[1]?.id,
    });
  });

  it("changes the language, and tells who one is", async () => {
    const { ctx } = await someone();
    await setLanguage(ctx, { locale: "en" });
    expect(await getMe(ctx, {})).toMatchObject({
      username: ctx.actor.username,
      locale: "en",
      assignments: [{ role: "zone_clerk", unitCode: zone.code }],
    });
    expect((await getMe(ctx, {})).capabilities).toContain("project.create");
    expect(await refusalOf(setLanguage(ctx, { locale: "fr" }))).toMatchObject({
      kind: "validation",
      problems: ["locale not-in-list"],
    });
    const nobody = await ctxFor(await anAccount({ role: "viewer", unit: zone.code }));
    await asOwner("delete from assignments where account_id = $1", [nobody.actor.accountId]);
    expect(await refusalOf(getMe({ ...nobody, actor: { ...nobody.actor, assignments: [] } }, {}))).toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("the database itself", () => {
  it("lets the web role change no unit, name or owner of an account, not even one's own", async () => {
    const { ctx } = await someone();
    for (const set of ["unit_code = '140000'", "zone_id = null", "username = 'root'", "created_by = null"]) {
      await expect(
        database().pool.query(`update accounts set ${set} where id = $1`, [ctx.actor.accountId]),
      ).rejects.toThrow(/permission denied/);
    }
  });
});
