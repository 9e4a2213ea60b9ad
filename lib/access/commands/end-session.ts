import "server-only";
import { NotFoundError } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { SessionKey } from "../schema";

/** Ends one of one's own sessions, on whatever device. */
export const endSession = defineCommand({
  name: "access.end-session",
  capability: "self.manage",
  input: SessionKey,
  async run({ ctx, tx, input, audit }) {
    const ended =
      await tx.$executeRaw`delete from sessions where id = ${input.id}::uuid and account_id = ${ctx.actor.accountId}::uuid`;
    if (ended !== 1) throw new NotFoundError("session");
    audit({ entity: "session", entityId: input.id });
    return { id: input.id };
  },
});
