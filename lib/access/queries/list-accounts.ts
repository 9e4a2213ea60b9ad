import "server-only";
import { frag, type Frag, joinFrags } from "@/lib/platform/db";
import type { Ctx } from "../ctx";
import { ACCOUNT_COLUMNS, ACCOUNT_TABLES, accountsInScope, detailOf, type LoadedAccount } from "../internal";
import { defineQuery } from "../query";
import { ListAccountsInput } from "../schema";
import type { AccountRow } from "../types";

/** A page of accounts; the cursor is the last user name. */
export type AccountPage = { items: AccountRow[]; nextCursor: string | null };

const STATE: Record<NonNullable<ListAccountsInput["state"]>, Frag> = {
  disabled: frag`c.disabled_at is not null`,
  locked: frag`c.disabled_at is null and s.locked`,
  initial: frag`c.disabled_at is null and s.must_change and not s.locked`,
  active: frag`c.disabled_at is null and not coalesce(s.must_change or s.locked, false)`,
};

function conditions(ctx: Ctx, { q, unit, role, state, cursor }: ListAccountsInput): Frag[] {
  return [
    accountsInScope(ctx),
    ...(q
      ? [frag`(position(lower(${q}) in c.username) > 0 or position(lower(${q}) in lower(c.display_name)) > 0)`]
      : []),
    ...(unit
      ? [
          frag`(c.unit_code = ${unit} or exists (select 1 from assignments a where a.account_id = c.id and a.unit_code = ${unit}))`,
        ]
      : []),
    ...(role ? [frag`exists (select 1 from assignments a where a.account_id = c.id and a.role = ${role})`] : []),
    ...(state ? [STATE[state]] : []),
    ...(cursor ? [frag`c.username > ${cursor}`] : []),
  ];
}

/** The accounts that the caller may see, by user name. */
export const listAccounts = defineQuery({
  name: "access.list-accounts",
  capability: "account.read",
  input: ListAccountsInput,
  async run({ ctx, sql, input }): Promise<AccountPage> {
    const rows = await sql<LoadedAccount>`select ${ACCOUNT_COLUMNS} from ${ACCOUNT_TABLES}
      where ${joinFrags(conditions(ctx, input), " and ")} order by c.username limit ${input.limit + 1}`;
    const items = rows.slice(0, input.limit).map((row): AccountRow => {
      const {
        locale: _locale,
        disabledAt: _disabled,
        passwordExpiresAt: _expires,
        may: _may,
        ...shown
      } = detailOf(ctx, row);
      return shown;
    });
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.username ?? null) : null };
  },
});
