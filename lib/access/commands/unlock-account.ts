import "server-only";
import { refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged } from "../internal";
import { AccountKey } from "../schema";

/** Ends the lock that five wrong passwords brought about, before its 15 minutes are over. */
export const unlockAccount = defineCommand({
  name: "access.unlock-account",
  capability: "account.manage",
  input: AccountKey,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    refuseIf(account.locked ? [] : [{ path: "", code: "account-not-locked" }]);
    await tx.$queryRaw`select app.unlock_account(${account.id}::uuid)::text`;
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      before: { locked: true },
      after: { locked: false },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
