import "server-only";
import { refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged, loadUnit, requireAssignable } from "../internal";
import { roleUnitProblems } from "../rules";
import { AssignRoleInput } from "../schema";

/** Gives an account one more role in a unit. Its sessions end at once; at the next sign-in the role holds. Nobody changes own roles. */
export const assignRole = defineCommand({
  name: "access.assign-role",
  capability: "account.manage",
  input: AssignRoleInput,
  async run({ ctx, tx, input, audit }) {
    const account = await loadManaged(tx, ctx, input.accountId);
    const unit = await loadUnit(tx, ctx, input.unit);
    requireAssignable(ctx, input.role);
    const held = account.roles.some(({ role, unit: at }) => role === input.role && at === unit.code);
    refuseIf([...roleUnitProblems(input.role, unit.kind), ...(held ? [{ path: "role", code: "role-held" }] : [])]);
    await tx.$executeRaw`insert into assignments (account_id, role, unit_code, zone_id, city_code, created_by)
      values (${account.id}::uuid, ${input.role}, ${unit.code}, ${unit.zoneId}, ${unit.cityCode}, ${ctx.actor.accountId}::uuid)`;
    audit({
      entity: "account",
      entityId: account.id,
      zoneId: account.zoneId,
      after: { role: input.role, unit: unit.code },
    });
    return detailOf(ctx, await loadManaged(tx, ctx, account.id));
  },
});
