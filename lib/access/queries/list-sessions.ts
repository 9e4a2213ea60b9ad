import "server-only";
import { env } from "@/lib/platform/env";
import { defineQuery } from "../query";
import { Nothing } from "../schema";
import type { OwnSession } from "../types";

/** The caller's own sessions that are alive, the one that asks first. */
export const listSessions = defineQuery({
  name: "access.list-sessions",
  capability: "self.manage",
  input: Nothing,
  run: ({ ctx, sql }) => {
    const { SESSION_IDLE_SECONDS: idle, SESSION_ABSOLUTE_SECONDS: absolute } = env();
    return sql<OwnSession>`
    select id::text as "id", created_at as "createdAt", last_seen_at as "lastSeenAt", ip, user_agent as "userAgent",
      id is not distinct from ${ctx.actor.sessionId}::uuid as "current"
    from sessions where account_id = ${ctx.actor.accountId}::uuid
      and last_seen_at > now() - make_interval(secs => ${idle}::int) and created_at > now() - make_interval(secs => ${absolute}::int)
    order by "current" desc, last_seen_at desc, id`;
  },
});
