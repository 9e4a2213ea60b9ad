import "server-only";
import { randomUUID } from "node:crypto";
import { endOfDayInShanghai } from "@/lib/platform/dates";
import { refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import { OneTimeSecret } from "../one-time-secret";
import { tokenProblems } from "../rules";
import { CreateTokenInput } from "../schema";
import { newSecret } from "../session";

/**
 * Makes a personal API token with a name, valid to the end of a day at most a year away. It can do what the account can at the moment of each use,
 * never more. The token is answered once; only its hash is kept.
 */
export const createToken = defineCommand({
  name: "access.create-token",
  capability: "self.manage",
  input: CreateTokenInput,
  async run({ ctx, tx, input, audit }) {
    const owner = ctx.actor.accountId;
    const [held] = await tx.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from api_tokens where account_id = ${owner}::uuid and revoked_at is null and expires_at > now()`;
    refuseIf(tokenProblems(input.expiresOn, ctx.today, held?.n ?? 0));
    const [id, expiresAt, { secret, hash }] = [randomUUID(), endOfDayInShanghai(input.expiresOn), newSecret()];
    // without RETURNING: the hash is not readable for the web role
    await tx.$executeRaw`insert into api_tokens (id, token_hash, account_id, name, expires_at)
      values (${id}::uuid, ${hash}, ${owner}::uuid, ${input.name}, ${expiresAt}::timestamptz)`;
    audit({ entity: "token", entityId: id, after: { name: input.name, expiresOn: input.expiresOn } });
    return { id, name: input.name, expiresAt, token: new OneTimeSecret(secret) };
  },
});
