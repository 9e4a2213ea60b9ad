import "server-only";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged } from "../internal";
import { AccountVersion } from "../schema";

/** Lets a disabled account sign in again, with the password it had. */
export const enableAccount = defineCommand({
  name: "access.enable-account",
  capability: "account.manage",
  input: AccountVersion,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    if (account.version !== input.version) throw new ConflictError("stale-version", detailOf(ctx, account));
    refuseIf(account.disabledAt === null ? [{ path: "", code: "account-not-disabled" }] : []);
    const { count } = await tx.account.updateMany({
      where: { id: account.id, version: input.version },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count !== 1) throw new ConflictError("stale-version", detailOf(ctx, await loadManaged(tx, ctx, account.id)));
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      before: { disabled: true },
      after: { disabled: false },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
