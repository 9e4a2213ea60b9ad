import "server-only";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged } from "../internal";
import { UpdateAccountInput } from "../schema";

/** Changes the name under which an account's acts are recorded from now on. ConflictError when somebody else saved first. */
export const updateAccount = defineCommand({
  name: "access.update-account",
  capability: "account.manage",
  input: UpdateAccountInput,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    if (account.version !== input.version) throw new ConflictError("stale-version", detailOf(ctx, account));
    const { displayName } = input;
    refuseIf(account.displayName === displayName ? [{ path: "displayName", code: "correction-no-change" }] : []);
    const { count } = await tx.account.updateMany({
      where: { id: account.id, version: input.version },
      data: { displayName, version: { increment: 1 } },
    });
    if (count !== 1) throw new ConflictError("stale-version", detailOf(ctx, await loadManaged(tx, ctx, account.id)));
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      before: { displayName: account.displayName },
      after: { displayName },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
