import "server-only";
import { defineQuery } from "../query";
import { Nothing } from "../schema";
import type { OwnSession } from "../types";

/** The caller's own sessions that are alive, the one that asks first. */
export const listSessions = defineQuery({
  name: "access.list-sessions",
  capability: "self.manage",
  input: Nothing,
  run: ({ ctx, sql }) => sql<OwnSession>`
    select id::text as "id", created_at as "createdAt", last_seen_at as "lastSeenAt", ip, user_agent as "userAgent",
      id is not distinct from ${ctx.actor.sessionId}::uuid as "current"
    from sessions where account_id = ${ctx.actor.accountId}::uuid order by "current" desc, last_seen_at desc, id`,
});
