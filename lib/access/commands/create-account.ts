import "server-only";
import { refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { detailOf, loadManaged, loadUnit, newOneTimePassword, requireAssignable } from "../internal";
import { OneTimeSecret } from "../one-time-secret";
import { hashPassword } from "../passwords";
import { roleUnitProblems } from "../rules";
import { CreateAccountInput } from "../schema";

/**
 * Makes an account with its first role and a one-time password, which is answered once, holds for 24 hours and must be changed at the first
 * sign-in. A zone's manager makes clerks and agents of the own zone; NotFoundError for another unit, ForbiddenError for another role.
 */
export const createAccount = defineCommand({
  name: "access.create-account",
  capability: "account.manage",
  input: CreateAccountInput,
  async run({ ctx, tx, input, audit }) {
    const unit = await loadUnit(tx, ctx, input.unit);
    requireAssignable(ctx, input.role);
    refuseIf(roleUnitProblems(input.role, unit.kind));
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      insert into accounts (username, display_name, unit_code, zone_id, created_by)
      values (${input.username}, ${input.displayName}, ${unit.code}, ${unit.zoneId}, ${ctx.actor.accountId}::uuid)
      on conflict (username) do nothing returning id::text`;
    if (!made) {
      refuseIf([{ path: "username", code: "username-taken" }]);
      throw new Error("unreachable");
    }
    await tx.$executeRaw`insert into assignments (account_id, role, unit_code, zone_id, city_code, created_by)
      values (${made.id}::uuid, ${input.role}, ${unit.code}, ${unit.zoneId}, ${unit.cityCode}, ${ctx.actor.accountId}::uuid)`;
    const password = newOneTimePassword();
    await tx.$queryRaw`select app.set_password(${made.id}::uuid, ${await hashPassword(password)}, true)::text`;
    const { username, displayName, role } = input;
    audit({
      entity: "account",
      entityId: made.id,
      zoneId: unit.zoneId,
      after: { username, displayName, role, unit: unit.code },
    });
    return {
      account: detailOf(ctx, await loadManaged(tx, ctx, made.id)),
      oneTimePassword: new OneTimeSecret(password),
    };
  },
});
