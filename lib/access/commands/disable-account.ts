import "server-only";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged, requireAnotherAdmin } from "../internal";
import { AccountVersion } from "../schema";

/** Disables an account: its sessions and tokens are worth nothing at once. The last administrator of the province cannot be disabled. */
export const disableAccount = defineCommand({
  name: "access.disable-account",
  capability: "account.manage",
  input: AccountVersion,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    if (account.version !== input.version) throw new ConflictError("stale-version", detailOf(ctx, account));
    refuseIf(account.disabledAt === null ? [] : [{ path: "", code: "account-disabled" }]);
    await requireAnotherAdmin(tx, account);
    const { count } = await tx.account.updateMany({
      where: { id: account.id, version: input.version },
      data: { disabledAt: ctx.now, version: { increment: 1 } },
    });
    if (count !== 1) throw new ConflictError("stale-version", detailOf(ctx, await loadManaged(tx, ctx, account.id)));
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      before: { disabled: false },
      after: { disabled: true },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
