import { randomUUID } from "node:crypto";
import type { Actor, Ctx } from "@/lib/access/ctx";
import { ROLE_UNITS, type Role } from "@/lib/access/capabilities";
import { asOwner } from "./owner";
import { unique } from "./zones";

export type BuiltAccount = { id: string; username: string; unitCode: string };

type Unit = { unitCode: string; zoneId: number | null; cityCode: string | null };

async function unitOf(unit: string): Promise<Unit> {
  if (unit === "140000") return { unitCode: unit, zoneId: null, cityCode: null };
  if (/^\d{6}$/.test(unit)) return { unitCode: unit, zoneId: null, cityCode: unit };
  const [zone] = await asOwner<{ id: number }>("select id from zones where code = $1", [unit]);
  if (!zone) throw new Error(`there is no zone ${unit}`);
  return { unitCode: unit, zoneId: zone.id, cityCode: null };
}

/** Gives an account one more role in a unit. */
export async function assign(account: BuiltAccount, role: Role, unit: string): Promise<void> {
  const { unitCode, zoneId, cityCode } = await unitOf(unit);
  await asOwner(
    "insert into assignments (account_id, role, unit_code, zone_id, city_code) values ($1, $2, $3, $4, $5)",
    [account.id, role, unitCode, zoneId, cityCode],
  );
}

/**
 * An account with one role in a unit: a zone's code, a city's, or "140000" (the default of province roles). `passwordHash` lets it
 * sign in; without one it can only act through `ctxFor`.
 */
export async function anAccount(given: {
  role: Role;
  unit?: string;
  username?: string;
  displayName?: string;
  passwordHash?: string;
}): Promise<BuiltAccount> {
  const unit = given.unit ?? (ROLE_UNITS[given.role].includes("province") ? "140000" : undefined);
  if (unit === undefined) throw new Error(`the role ${given.role} needs a unit`);
  const { unitCode, zoneId } = await unitOf(unit);
  const username = given.username ?? unique("user");
  const [made] = await asOwner<{ id: string }>(
    "insert into accounts (username, display_name, unit_code, zone_id) values ($1, $2, $3, $4) returning id",
    [username, given.displayName ?? username, unitCode, zoneId],
  );
  if (!made) throw new Error("the account was not made");
  const account = { id: made.id, username, unitCode };
  await assign(account, given.role, unit);
  if (given.passwordHash) {
    await asOwner("insert into account_secrets (account_id, password_hash, must_change) values ($1, $2, false)", [
      account.id,
      given.passwordHash,
    ]);
  }
  return account;
}

/** The context in which an account acts, as a request would build it; `today` and `now` as the test says. */
export async function ctxFor(
  account: BuiltAccount,
  given: Partial<Pick<Ctx, "today" | "now" | "locale" | "idempotencyKey">> = {},
): Promise<Ctx> {
  const [row] = await asOwner<{
    account: Omit<Actor, "accountId" | "sessionId"> & { id: string; locale: Ctx["locale"] };
  }>("select app.describe_account($1) as account", [account.id]);
  if (!row?.account) throw new Error(`there is no account ${account.username}`);
  const { id, locale, ...actor } = row.account;
  const today = given.today ?? "2023-12-05";
  return {
    actor: { ...actor, accountId: id, sessionId: null },
    today,
    now: given.now ?? new Date(`${today}T04:00:00Z`),
    requestId: randomUUID(),
    locale: given.locale ?? locale,
    ip: null,
    idempotencyKey: given.idempotencyKey,
  };
}
