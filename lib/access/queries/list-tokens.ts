import "server-only";
import { defineQuery } from "../query";
import { Nothing } from "../schema";
import type { OwnToken } from "../types";

/** The caller's own API tokens, the newest first; the hundred last. */
export const listTokens = defineQuery({
  name: "access.list-tokens",
  capability: "self.manage",
  input: Nothing,
  run: ({ ctx, sql }) => sql<OwnToken>`
    select id::text as "id", name, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
    from api_tokens where account_id = ${ctx.actor.accountId}::uuid order by created_at desc, id limit 100`,
});
