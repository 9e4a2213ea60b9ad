import "server-only";
import { NotFoundError } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged, requireAnotherAdmin, requireAssignable } from "../internal";
import { UnassignRoleInput } from "../schema";

/** Takes a role in a unit from an account. Its sessions end at once. The last administrator of the province keeps the role. */
export const unassignRole = defineCommand({
  name: "access.unassign-role",
  capability: "account.manage",
  input: UnassignRoleInput,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    requireAssignable(ctx, input.role);
    const held = account.roles.find(({ role, unit }) => role === input.role && unit === input.unit);
    if (!held) throw new NotFoundError("assignment");
    if (held.role === "province_admin") await requireAnotherAdmin(tx, account);
    const taken =
      await tx.$executeRaw`delete from assignments where id = ${Number(held.id)} and account_id = ${account.id}::uuid`;
    if (taken !== 1) throw new NotFoundError("assignment");
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      before: { role: held.role, unit: held.unit },
      after: { role: null, unit: null },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
