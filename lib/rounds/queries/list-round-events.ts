import "server-only";
import { scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { loadRound } from "../internal";
import { RoundIdInput } from "../schema";
import type { RoundEvent } from "../types";

/** The corrections made in a round since it was closed, of the caller's units, the newest first, at most 500. */
export const listRoundEvents = defineQuery({
  name: "rounds.list-round-events",
  capability: "round.read",
  input: RoundIdInput,
  async run({ ctx, sql, input }): Promise<RoundEvent[]> {
    const round = await loadRound(sql, input.roundId);
    const scope = scopeFor(ctx, "round.read");
    return sql<RoundEvent>`
      select a.at, a.actor_name as "actorName", a.entity_id as "entryId", a.project_id::text as "projectId", p.name as "projectName",
        a.before, a.after, a.reason
      from audit_events a left join projects p on p.id = a.project_id
      where a.action = 'rounds.correct-entry' and a.outcome = 'done' and a.detail ->> 'roundId' = ${round.id}
        and ${scope.kind === "all" ? frag`true` : frag`a.zone_id = any (${scope.zoneIds}::int[])`}
      order by a.seq desc limit 500`;
  },
});
