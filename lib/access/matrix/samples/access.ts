import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/access/passwords";
import { dayInProvince, systemNow } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { type Cell, NO_UUID, type Sample, type Samples } from "../sample";

const PASSWORD = "Matrix-Anfang-2023";

/** An act on an account: exists for those who may read accounts there. */
const onAccount = (fields: object | ((cell: Cell) => object), prepare = "select 1"): Sample => ({
  about: "zone",
  seenBy: "account.read",
  input: async (cell) => {
    const given = typeof fields === "function" ? fields(cell) : fields;
    if (!cell.zone) return { accountId: NO_UUID, ...given };
    const { id } = await cell.fresh.clerkOf(cell.zone);
    await cell.fresh.world.owner.query(prepare.replaceAll("$id", `'${id}'`));
    return { accountId: id, ...given };
  },
});

const unitOf = (cell: Cell) => cell.zone?.code ?? cell.fresh.world.zones.own.code;

const ownRow = (text: string): Sample => ({
  about: "self",
  input: async ({ fresh }) => ({ id: await fresh.insert(text, [fresh.accountId]) }),
  missing: () => ({ id: NO_UUID }),
});

/** Accounts, roles, sessions and tokens. */
export const ACCESS: Samples = {
  "access.create-account": {
    about: "zone",
    seenBy: "account.manage",
    input: (cell) => ({
      username: `new-${randomUUID().slice(0, 12)}`,
      displayName: "新建",
      role: "zone_clerk",
      unit: cell.zone?.code ?? "no-such-zone",
    }),
  },
  "access.update-account": onAccount({ displayName: "改名", version: 1 }),
  "access.assign-role": onAccount((cell) => ({ role: "zone_agent", unit: unitOf(cell) })),
  "access.unassign-role": onAccount((cell) => ({ role: "zone_clerk", unit: unitOf(cell) })),
  "access.disable-account": onAccount({ version: 1 }),
  "access.enable-account": onAccount({ version: 1 }, "update accounts set disabled_at = now() where id = $id"),
  "access.reset-password": onAccount({}),
  "access.unlock-account": onAccount(
    {},
    "update account_secrets set locked_until = now() + interval '10 minutes' where account_id = $id",
  ),
  "access.get-account": onAccount({}),
  "access.list-accounts": [
    {
      about: "zone",
      seenBy: "account.read",
      input: async (cell) => {
        if (cell.zone) await cell.fresh.clerkOf(cell.zone);
        return { unit: cell.zone?.code ?? "no-such-zone" };
      },
      lists: (result: { items: unknown[] }) => result.items,
    },
    { about: "common", input: () => ({ limit: "200" }) },
  ],
  "access.get-me": { about: "self", input: () => ({}) },
  "access.set-language": { about: "self", input: () => ({ locale: "zh-CN" }) },
  "access.change-password": {
    about: "self",
    input: async ({ fresh }) => {
      await fresh.world.owner.query("update account_secrets set password_hash = $2 where account_id = $1", [
        fresh.accountId,
        await hashPassword(PASSWORD),
      ]);
      return { current: PASSWORD, next: `Neu+${randomUUID()}` };
    },
  },
  "access.list-sessions": { about: "self", input: () => ({}) },
  "access.end-session": ownRow(
    "insert into sessions (token_hash, account_id) values (gen_random_uuid()::text, $1) returning id",
  ),
  "access.list-tokens": { about: "self", input: () => ({}) },
  "access.create-token": {
    about: "self",
    input: () => ({ name: randomUUID(), expiresOn: addDays(dayInProvince(systemNow()), 30) }),
  },
  "access.revoke-token": ownRow(
    "insert into api_tokens (token_hash, account_id, name, expires_at) values (gen_random_uuid()::text, $1, 'x', now() + interval '1 day') returning id",
  ),
};
