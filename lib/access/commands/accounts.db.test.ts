import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAccount, type BuiltAccount, ctxFor } from "@/prisma/builders/accounts";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { unique } from "@/prisma/builders/zones";
import { closeDatabase } from "@/lib/platform/db";
import { revealed } from "../one-time-secret";
import { passwordProblems } from "../password-rules";
import { getAccount } from "../queries/get-account";
import { listAccounts } from "../queries/list-accounts";
import { ctxOfSession } from "../session";
import { signIn } from "../sign-in";
import { assignRole } from "./assign-role";
import { createAccount } from "./create-account";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { resetPassword } from "./reset-password";
import { unassignRole } from "./unassign-role";
import { unlockAccount } from "./unlock-account";
import { updateAccount } from "./update-account";

const facts = { ip: null, userAgent: null, requestId: "00000000-0000-4000-8000-00000000000c" };

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
afterAll(() => Promise.all([closeDatabase(), closeOwner()]));

const clerk = (): Promise<BuiltAccount> =>
  anAccount({ role: "zone_clerk", unit: ledger.zone.code, passwordHash: "none" });
const neighbour = (): Promise<BuiltAccount> =>
  anAccount({ role: "zone_clerk", unit: ledger.sibling.code, passwordHash: "none" });
const newcomer = (more = {}) => ({
  username: unique("new"),
  displayName: "新填报员",
  role: "zone_clerk",
  unit: ledger.zone.code,
  ...more,
});

describe("create-account", () => {
  it("makes an account with a role and a one-time password for 24 hours", async () => {
    const raw = newcomer();
    const { account, oneTimePassword } = await createAccount(ledger.manager, raw);
    expect(account).toMatchObject({
      username: raw.username,
      unit: ledger.zone.code,
      state: "initial",
      roles: [{ role: "zone_clerk", unit: ledger.zone.code }],
    });
    const password = revealed(oneTimePassword) ?? "";
    expect(passwordProblems(password, [])).toEqual([]);
    const signedIn = await signIn(raw.username, password, facts);
    expect((await ctxOfSession(signedIn?.secret ?? "", { ip: null }))?.actor.mustChange).toBe(true);
    const [secret] = await asOwner<{ hours: number }>(
      "select round(extract(epoch from expires_at - now()) / 3600)::int as hours from account_secrets where account_id = $1",
      [account.id],
    );
    expect(secret?.hours).toBe(24);
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      action: "access.create-account",
      entityId: account.id,
      after: { username: raw.username, displayName: "新填报员", role: "zone_clerk", unit: ledger.zone.code },
    });
  });

  it("never stores the password: not in the trail, not among remembered answers", async () => {
    const key = unique("key");
    const { oneTimePassword } = await createAccount({ ...ledger.admin, idempotencyKey: key }, newcomer());
    const [row] = await asOwner<{ found: boolean }>(
      `select exists (select 1 from idempotency_keys k where to_jsonb(k)::text like $1) or exists (select 1 from audit_events e where to_jsonb(e)::text like $1) as found`,
      [`%${revealed(oneTimePassword)}%`],
    );
    expect(row?.found).toBe(false);
  });

  it("sent twice makes one account; the second answer does not know the password", async () => {
    const [ctx, raw] = [{ ...ledger.admin, idempotencyKey: unique("key") }, newcomer()];
    const first = await createAccount(ctx, raw);
    const second = await createAccount(ctx, raw);
    expect(second.account.id).toBe(first.account.id);
    expect(revealed(second.oneTimePassword)).toBeNull();
  });

  it("lets the administrator make any role in its kind of unit", async () => {
    const city = await createAccount(ledger.admin, newcomer({ role: "city_reviewer", unit: ledger.zone.cityCode }));
    expect(city.account).toMatchObject({ unit: ledger.zone.cityCode, roles: [{ role: "city_reviewer" }] });
    const province = await createAccount(ledger.admin, newcomer({ role: "province_reviewer", unit: "140000" }));
    expect(province.account.roles[0]).toMatchObject({ role: "province_reviewer", unit: "140000" });
  });

  it("refuses a taken name, a role that does not fit, an unknown unit and malformed input", async () => {
    const { username } = await clerk();
    expect(await refusalOf(createAccount(ledger.admin, newcomer({ username })))).toMatchObject({
      kind: "rule",
      problems: ["username username-taken"],
    });
    expect(await refusalOf(createAccount(ledger.admin, newcomer({ role: "city_reviewer" })))).toMatchObject({
      problems: ["unit role-unit-city"],
    });
    expect(await refusalOf(createAccount(ledger.admin, newcomer({ unit: "140000" })))).toMatchObject({
      problems: ["unit role-unit-zone"],
    });
    expect(await refusalOf(createAccount(ledger.admin, newcomer({ unit: "no-such-zone" })))).toMatchObject({
      kind: "not-found",
    });
    expect(
      await refusalOf(
        createAccount(ledger.admin, newcomer({ username: "1x", displayName: "", role: "king", extra: 1 })),
      ),
    ).toMatchObject({
      kind: "validation",
      problems: ["username username-format", "displayName required", "role not-in-list", "extra unknown-field"],
    });
  });

  it("keeps a manager to clerks and agents of the own zone", async () => {
    expect(await refusalOf(createAccount(ledger.manager, newcomer({ role: "zone_manager" })))).toMatchObject({
      kind: "forbidden",
    });
    expect(await refusalOf(createAccount(ledger.manager, newcomer({ unit: ledger.sibling.code })))).toMatchObject({
      kind: "not-found",
    });
    expect(await refusalOf(createAccount(ledger.manager, newcomer({ role: "viewer", unit: "140000" })))).toMatchObject({
      kind: "not-found",
    });
    expect(await refusalOf(createAccount(ledger.clerk, newcomer()))).toMatchObject({ kind: "forbidden" });
    expect((await actsOf(ledger.clerk, 1))[0]).toMatchObject({ action: "access.create-account", outcome: "refused" });
  });
});

describe("assign-role and unassign-role", () => {
  it("give and take a role, with a row each", async () => {
    const { id } = await clerk();
    const more = await assignRole(ledger.manager, { accountId: id, role: "zone_agent", unit: ledger.zone.code });
    expect(more.roles.map(({ role }) => role)).toEqual(["zone_clerk", "zone_agent"]);
    const less = await unassignRole(ledger.manager, { accountId: id, role: "zone_clerk", unit: ledger.zone.code });
    expect(less.roles.map(({ role }) => role)).toEqual(["zone_agent"]);
    expect(await actsOf(ledger.manager, 2)).toMatchObject([
      { action: "access.unassign-role", before: { role: "zone_clerk" }, after: { role: null } },
      { action: "access.assign-role", after: { role: "zone_agent" } },
    ]);
  });

  it("refuse what is held, what is not held, and what does not fit", async () => {
    const { id: accountId } = await clerk();
    expect(
      await refusalOf(assignRole(ledger.admin, { accountId, role: "zone_clerk", unit: ledger.zone.code })),
    ).toMatchObject({ problems: ["role role-held"] });
    expect(await refusalOf(assignRole(ledger.admin, { accountId, role: "zone_clerk", unit: "140000" }))).toMatchObject({
      problems: ["unit role-unit-zone"],
    });
    expect(await refusalOf(unassignRole(ledger.admin, { accountId, role: "viewer", unit: "140000" }))).toMatchObject({
      kind: "not-found",
    });
  });

  it("nobody changes own roles", async () => {
    for (const ctx of [ledger.admin, ledger.manager]) {
      const raw = { accountId: ctx.actor.accountId, role: "zone_clerk", unit: ledger.zone.code };
      expect(await refusalOf(assignRole(ctx, raw))).toMatchObject({ kind: "rule", problems: ["account-own"] });
      expect(await refusalOf(unassignRole(ctx, raw))).toMatchObject({ kind: "rule", problems: ["account-own"] });
    }
    const [row] = await asOwner<{ n: number }>(
      "select count(*)::int as n from assignments where account_id = any ($1::uuid[])",
      [[ledger.admin.actor.accountId, ledger.manager.actor.accountId]],
    );
    expect(row?.n).toBe(2);
  });

  it("keep a manager from other zones, higher roles and fellow managers", async () => {
    const { id: accountId } = await clerk();
    expect(
      await refusalOf(assignRole(ledger.manager, { accountId, role: "zone_manager", unit: ledger.zone.code })),
    ).toMatchObject({ kind: "forbidden" });
    expect(
      await refusalOf(assignRole(ledger.manager, { accountId, role: "zone_clerk", unit: ledger.sibling.code })),
    ).toMatchObject({ kind: "not-found" });
    const foreign = { accountId: (await neighbour()).id, role: "zone_agent", unit: ledger.zone.code };
    expect(await refusalOf(assignRole(ledger.manager, foreign))).toMatchObject({ kind: "not-found" });
    const fellow = await anAccount({ role: "zone_manager", unit: ledger.zone.code });
    expect(await refusalOf(assignRole(ledger.manager, { ...foreign, accountId: fellow.id }))).toMatchObject({
      kind: "forbidden",
    });
    expect(
      await refusalOf(
        unassignRole(ledger.manager, { accountId: fellow.id, role: "zone_manager", unit: ledger.zone.code }),
      ),
    ).toMatchObject({ kind: "forbidden" });
  });
});

describe("disable-account and enable-account", () => {
  it("shut out and let in again", async () => {
    const { id: accountId } = await clerk();
    const off = await disableAccount(ledger.manager, { accountId, version: 1 });
    expect(off).toMatchObject({ state: "disabled", version: 2 });
    expect(await refusalOf(disableAccount(ledger.manager, { accountId, version: 2 }))).toMatchObject({
      problems: ["account-disabled"],
    });
    expect(await enableAccount(ledger.manager, { accountId, version: 2 })).toMatchObject({
      state: "active",
      version: 3,
    });
    expect(await refusalOf(enableAccount(ledger.manager, { accountId, version: 3 }))).toMatchObject({
      problems: ["account-not-disabled"],
    });
    expect(await actsOf(ledger.manager, 4)).toMatchObject([
      { action: "access.enable-account", outcome: "refused" },
      { action: "access.enable-account", before: { disabled: true }, after: { disabled: false } },
      { action: "access.disable-account", outcome: "refused" },
      { action: "access.disable-account", before: { disabled: false }, after: { disabled: true } },
    ]);
  });

  it("refuse oneself, others' zones, no capability, and a stale version", async () => {
    const { id: accountId } = await clerk();
    expect(
      await refusalOf(disableAccount(ledger.admin, { accountId: ledger.admin.actor.accountId, version: 1 })),
    ).toMatchObject({ problems: ["account-own"] });
    expect(await refusalOf(disableAccount(ledger.neighbour, { accountId, version: 1 }))).toMatchObject({
      kind: "not-found",
    });
    expect(await refusalOf(disableAccount(ledger.clerk, { accountId, version: 1 }))).toMatchObject({
      kind: "forbidden",
    });
    expect(await refusalOf(disableAccount(ledger.manager, { accountId, version: 7 }))).toMatchObject({
      kind: "conflict",
      error: { current: { version: 1 } },
    });
    expect(await refusalOf(disableAccount(ledger.manager, { accountId: "made-up", version: 1 }))).toMatchObject({
      kind: "not-found",
    });
  });

  it("leave the province at least one administrator, also when two disable each other at once", async () => {
    const others = await asOwner<{ id: string }>(
      "select distinct account_id::text as id from assignments where role = 'province_admin'",
    );
    await asOwner("update accounts set disabled_at = now() where id = any ($1::uuid[])", [others.map(({ id }) => id)]);
    const [a, b] = [await anAccount({ role: "province_admin" }), await anAccount({ role: "province_admin" })];
    const [asA, asB] = [await ctxFor(a), await ctxFor(b)];
    const results = await Promise.allSettled([
      disableAccount(asA, { accountId: b.id, version: 1 }),
      disableAccount(asB, { accountId: a.id, version: 1 }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [left] = await asOwner<{ n: number }>(
      "select count(*)::int as n from assignments s join accounts c on c.id = s.account_id where s.role = 'province_admin' and c.disabled_at is null",
    );
    expect(left?.n).toBe(1);
    await asOwner("update accounts set disabled_at = null where id = any ($1::uuid[])", [others.map(({ id }) => id)]);
  });
});

describe("update-account, reset-password, unlock-account", () => {
  it("change the name, with the old and the new one in the trail", async () => {
    const { id: accountId, username } = await clerk();
    const changed = await updateAccount(ledger.manager, { accountId, displayName: "张三", version: 1 });
    expect(changed).toMatchObject({ displayName: "张三", version: 2 });
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      before: { displayName: username },
      after: { displayName: "张三" },
    });
    expect(
      await refusalOf(updateAccount(ledger.manager, { accountId, displayName: "张三", version: 2 })),
    ).toMatchObject({ problems: ["displayName correction-no-change"] });
    expect(
      await refusalOf(updateAccount(ledger.manager, { accountId, displayName: "李四", version: 1 })),
    ).toMatchObject({ kind: "conflict" });
    expect(
      await refusalOf(updateAccount(ledger.neighbour, { accountId, displayName: "李四", version: 2 })),
    ).toMatchObject({ kind: "not-found" });
  });

  it("give a new first password that must be changed", async () => {
    const { id: accountId, username } = await clerk();
    const { account, oneTimePassword } = await resetPassword(ledger.manager, { accountId });
    expect(account).toMatchObject({ state: "initial" });
    expect(await signIn(username, revealed(oneTimePassword) ?? "", facts)).not.toBeNull();
    expect(await refusalOf(resetPassword(ledger.admin, { accountId: ledger.admin.actor.accountId }))).toMatchObject({
      problems: ["account-own"],
    });
    expect(await refusalOf(resetPassword(ledger.neighbour, { accountId }))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(resetPassword(ledger.viewer, { accountId }))).toMatchObject({ kind: "forbidden" });
  });

  it("end a lock, and only a lock", async () => {
    const { id: accountId, username } = await clerk();
    expect(await refusalOf(unlockAccount(ledger.manager, { accountId }))).toMatchObject({
      problems: ["account-not-locked"],
    });
    for (let i = 0; i < 5; i += 1) await signIn(username, "wrong", facts);
    expect(await getAccount(ledger.manager, { accountId })).toMatchObject({ state: "locked" });
    expect(await refusalOf(unlockAccount(ledger.neighbour, { accountId }))).toMatchObject({ kind: "not-found" });
    expect(await unlockAccount(ledger.manager, { accountId })).toMatchObject({ state: "active" });
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      action: "access.unlock-account",
      outcome: "done",
      entityId: accountId,
    });
  });
});

describe("the lists of accounts", () => {
  it("show a manager the own zone, the administrator all, others nothing", async () => {
    const [own, foreign] = [await clerk(), await neighbour()];
    const names = async (ctx: Ledger["manager"], raw: object = {}) =>
      (await listAccounts(ctx, { limit: "200", ...raw })).items.map(({ username }) => username);
    expect(await names(ledger.manager)).toContain(own.username);
    expect(await names(ledger.manager)).not.toContain(foreign.username);
    expect(await names(ledger.admin, { unit: ledger.sibling.code })).toContain(foreign.username);
    expect(await names(ledger.admin, { q: own.username.slice(2) })).toEqual([own.username]);
    expect(await names(ledger.manager, { role: "zone_agent" })).toContain(ledger.agent.actor.username);
    expect(await names(ledger.manager, { role: "zone_agent" })).not.toContain(ledger.clerk.actor.username);
    expect(await names(ledger.manager, { state: "disabled", q: own.username })).toEqual([]);
    expect(await refusalOf(listAccounts(ledger.clerk, {}))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(getAccount(ledger.manager, { accountId: foreign.id }))).toMatchObject({ kind: "not-found" });
    expect((await getAccount(ledger.manager, { accountId: own.id })).may).toEqual({
      manage: true,
      assign: ["zone_clerk", "zone_agent"],
    });
    expect((await getAccount(ledger.manager, { accountId: ledger.manager.actor.accountId })).may).toEqual({
      manage: false,
      assign: [],
    });
  });

  it("turn pages without gap or repetition", async () => {
    const all = (await listAccounts(ledger.admin, { limit: "200" })).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null = "", turn = 0; cursor !== null && turn < 200; turn += 1) {
      const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(ledger.admin, { limit: "3", cursor });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged.slice(0, all.length)).toEqual(all);
  });
});
