import "server-only";
import { NotFoundError } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { TokenKey } from "../schema";

/** Revokes one of one's own API tokens; it is refused from the next request on. */
export const revokeToken = defineCommand({
  name: "access.revoke-token",
  capability: "self.manage",
  input: TokenKey,
  async run({ ctx, tx, input, audit }) {
    const [token] = await tx.$queryRaw<{ name: string }[]>`
      update api_tokens set revoked_at = now() where id = ${input.id}::uuid and account_id = ${ctx.actor.accountId}::uuid and revoked_at is null returning name`;
    if (!token) throw new NotFoundError("token");
    audit({
      entity: "token",
      entityId: input.id,
      before: { name: token.name, revoked: false },
      after: { name: token.name, revoked: true },
    });
    return { id: input.id };
  },
});
