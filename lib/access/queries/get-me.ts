import "server-only";
import { capabilitiesOf } from "../ctx";
import { defineQuery } from "../query";
import { Nothing } from "../schema";
import type { Me } from "../types";

/** Who asks: account, assignments and what they allow. */
export const getMe = defineQuery({
  name: "access.get-me",
  capability: "self.manage",
  input: Nothing,
  async run({ ctx, sql }): Promise<Me> {
    const { accountId: id, username, displayName, unitCode: unit, assignments } = ctx.actor;
    const [own] = await sql<{ locale: Me["locale"] }>`select locale from accounts where id = ${id}::uuid`;
    return {
      id,
      username,
      displayName,
      unit,
      locale: own?.locale ?? ctx.locale,
      assignments: assignments.map(({ role, unitCode, unitKind, unitNameZh, unitNameEn }) => ({
        role,
        unitCode,
        unitKind,
        unitNameZh,
        unitNameEn,
      })),
      capabilities: [...capabilitiesOf(ctx)].sort(),
    };
  },
});
