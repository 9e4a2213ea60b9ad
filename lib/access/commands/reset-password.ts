import "server-only";
import { defineCommand } from "../command";
import { detailOf, loadManaged, newOneTimePassword } from "../internal";
import { OneTimeSecret } from "../one-time-secret";
import { hashPassword } from "../passwords";
import { AccountKey } from "../schema";

/**
 * Gives an account a new one-time password, which is answered once, holds for 24 hours and must be changed at the next sign-in. Ends its sessions
 * and a lock.
 */
export const resetPassword = defineCommand({
  name: "access.reset-password",
  capability: "account.manage",
  input: AccountKey,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    const password = newOneTimePassword();
    await tx.$queryRaw`select app.set_password(${account.id}::uuid, ${await hashPassword(password)}, true)::text`;
    audit({ entity: "account", entityId: account.id, zoneId: account.zoneId, detail: { sessions: "ended" } });
    return {
      account: detailOf(ctx, await loadManaged(tx, ctx, account.id)),
      oneTimePassword: new OneTimeSecret(password),
    };
  },
});
