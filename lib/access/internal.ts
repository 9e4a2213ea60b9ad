import "server-only";
import { randomInt } from "node:crypto";
import { ForbiddenError, NotFoundError, refuseIf } from "@/lib/platform/errors";
import { frag, type Frag, type SqlReader, type Tx } from "@/lib/platform/db";
import type { Role } from "./capabilities";
import { type Ctx, inScope, scopeFor } from "./ctx";
import { assignableRoles, MANAGED_ROLES } from "./rules";
import type { AccountDetail, AccountState, HeldRole } from "./types";

/** An account as loaded for a decision. */
export type LoadedAccount = {
  id: string;
  username: string;
  displayName: string;
  locale: "zh-CN" | "en";
  unit: string;
  unitNameZh: string;
  unitNameEn: string;
  zoneId: number | null;
  disabledAt: string | null;
  createdAt: string;
  version: number;
  locked: boolean;
  mustChange: boolean;
  expiresAt: string | null;
  roles: (HeldRole & { zoneId: number | null })[];
};

const instant = (column: Frag) => frag`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of a LoadedAccount, of ACCOUNT_TABLES. */
export const ACCOUNT_COLUMNS = frag`
  c.id::text as "id", c.username, c.display_name as "displayName", c.locale, c.unit_code as "unit",
  coalesce(z.short_zh, r.name_zh, c.unit_code) as "unitNameZh", coalesce(z.name_en, r.name_en, r.name_zh, c.unit_code) as "unitNameEn",
  c.zone_id as "zoneId", ${instant(frag`c.disabled_at`)} as "disabledAt", ${instant(frag`c.created_at`)} as "createdAt", c.version,
  coalesce(s.locked, false) as "locked", coalesce(s.must_change, false) as "mustChange", ${instant(frag`s.expires_at`)} as "expiresAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id::text, 'role', a.role, 'unit', a.unit_code, 'zoneId', a.zone_id,
      'unitNameZh', coalesce(az.short_zh, ar.name_zh, a.unit_code), 'unitNameEn', coalesce(az.name_en, ar.name_en, ar.name_zh, a.unit_code)) order by a.id)
    from assignments a left join zones az on az.id = a.zone_id left join regions ar on ar.code = a.unit_code where a.account_id = c.id), '[]') as "roles"`;

export const ACCOUNT_TABLES = frag`accounts c left join zones z on z.id = c.zone_id left join regions r on r.code = c.unit_code
  left join app.account_states() s on s.account_id = c.id`;

/** The accounts that the caller may see: all, or those of the zones in which they manage accounts. */
export function accountsInScope(ctx: Ctx): Frag {
  const scope = scopeFor(ctx, "account.read");
  return scope.kind === "all" ? frag`true` : frag`c.zone_id = any (${scope.zoneIds}::int[])`;
}

/** The state of an account in one word. */
function stateOf(account: Pick<LoadedAccount, "disabledAt" | "locked" | "mustChange">): AccountState {
  if (account.disabledAt !== null) return "disabled";
  if (account.locked) return "locked";
  return account.mustChange ? "initial" : "active";
}

/** May the caller manage this account? The same answer as `app.may_manage` gives in the database. */
function mayManage(ctx: Ctx, account: LoadedAccount): boolean {
  const scope = scopeFor(ctx, "account.manage");
  if (account.id === ctx.actor.accountId) return false;
  if (scope.kind === "all") return true;
  const own = (zoneId: number | null) => zoneId !== null && inScope(scope, zoneId);
  return own(account.zoneId) && account.roles.every(({ role, zoneId }) => MANAGED_ROLES.includes(role) && own(zoneId));
}

/** An account as the screens and the API show it. */
export function detailOf(ctx: Ctx, account: LoadedAccount): AccountDetail {
  const { zoneId: _zone, locked: _locked, mustChange, expiresAt, roles, ...shown } = account;
  const manage = mayManage(ctx, account);
  return {
    ...shown,
    state: stateOf(account),
    passwordExpiresAt: mustChange ? expiresAt : null,
    roles: roles.map(({ zoneId: _roleZone, ...role }) => role),
    may: { manage, assign: manage ? assignableRoles(scopeFor(ctx, "account.manage").kind === "all") : [] },
  };
}

/** The account within what the caller may see; NotFoundError otherwise. */
export async function loadAccount(sql: SqlReader, ctx: Ctx, id: string): Promise<LoadedAccount> {
  const [account] =
    await sql<LoadedAccount>`select ${ACCOUNT_COLUMNS} from ${ACCOUNT_TABLES} where c.id = ${id}::uuid and ${accountsInScope(ctx)}`;
  if (!account) throw new NotFoundError("account");
  return account;
}

/** A reader inside a write. */
function readerOfTx(tx: Tx): SqlReader {
  return (strings, ...values) => tx.$queryRaw(strings, ...values);
}

/**
 * The account that is to be managed. NotFoundError outside what the caller sees; RuleError for one's own account: nobody manages oneself;
 * ForbiddenError for an account of the own zone that is not the manager's to manage.
 */
export async function loadManaged(tx: Tx, ctx: Ctx, id: string): Promise<LoadedAccount> {
  const account = await loadAccount(readerOfTx(tx), ctx, id);
  refuseIf(account.id === ctx.actor.accountId ? [{ path: "", code: "account-own" }] : []);
  if (!mayManage(ctx, account)) throw new ForbiddenError("account.manage");
  return account;
}

export type UnitFound = {
  code: string;
  kind: "zone" | "city" | "province";
  zoneId: number | null;
  cityCode: string | null;
};

/** The unit in which the caller may give roles; NotFoundError for one that does not exist or is not theirs. */
export async function loadUnit(tx: Tx, ctx: Ctx, code: string): Promise<UnitFound> {
  const scope = scopeFor(ctx, "account.manage");
  const [zone] = await tx.$queryRaw<{ id: number }[]>`select id from zones where code = ${code}`;
  if (zone && inScope(scope, zone.id)) return { code, kind: "zone", zoneId: zone.id, cityCode: null };
  if (zone || scope.kind !== "all") throw new NotFoundError("unit");
  const [region] = await tx.$queryRaw<
    { parent: string | null }[]
  >`select parent_code as parent from regions where code = ${code}`;
  if (region?.parent === null) return { code, kind: "province", zoneId: null, cityCode: null };
  // counties are regions too, but no units
  if (region && code.endsWith("00")) return { code, kind: "city", zoneId: null, cityCode: code };
  throw new NotFoundError("unit");
}

/** Refuses a role that the caller may not give or take. */
export function requireAssignable(ctx: Ctx, role: Role): void {
  if (!assignableRoles(scopeFor(ctx, "account.manage").kind === "all").includes(role))
    throw new ForbiddenError("account.manage");
}

/** Refuses to leave the province without an administrator who can sign in. Waits for another act that takes one away. */
export async function requireAnotherAdmin(tx: Tx, account: LoadedAccount): Promise<void> {
  if (!account.roles.some(({ role }) => role === "province_admin")) return;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('province_admin'))::text`;
  const [left] = await tx.$queryRaw<{ n: number }[]>`
    select count(distinct a.account_id)::int as n from assignments a join accounts c on c.id = a.account_id
    where a.role = 'province_admin' and c.disabled_at is null and c.id <> ${account.id}::uuid`;
  refuseIf(left && left.n > 0 ? [] : [{ path: "", code: "account-last-admin" }]);
}

const LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A random first password without look-alike characters, in four groups: 93 random bits, easy to read out. */
export function newOneTimePassword(): string {
  for (;;) {
    const groups = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
    );
    const password = groups.join("-");
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password;
  }
}
