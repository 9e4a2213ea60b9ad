import "server-only";
import { type Ctx, scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { addDays, endOfDayInShanghai } from "@/lib/platform/dates";
import { frag, type Frag, joinFrags } from "@/lib/platform/db";
import { ListAuditEventsInput } from "../schema";
import type { AuditEvent, AuditPage } from "../types";

/** What the caller may see of the trail: the acts that concern their zones, and their own. */
function visible(ctx: Ctx): Frag {
  const scope = scopeFor(ctx, "audit.read");
  if (scope.kind === "all") return frag`true`;
  return frag`(e.zone_id = any (${scope.zoneIds}::int[]) or e.account_id = ${ctx.actor.accountId}::uuid)`;
}

function conditions(ctx: Ctx, input: ListAuditEventsInput): Frag[] {
  const { entity, entityId, action, actor, project, zone, from, to, outcome, cursor } = input;
  return [
    visible(ctx),
    ...(entity ? [frag`e.entity = ${entity}`] : []),
    ...(entityId ? [frag`e.entity_id = ${entityId}`] : []),
    ...(action ? [frag`e.action = ${action}`] : []),
    ...(actor
      ? [
          frag`(position(lower(${actor}) in lower(e.actor_name)) > 0 or e.account_id in (select app.accounts_named(${actor})))`,
        ]
      : []),
    ...(project === undefined || project === null ? [] : [frag`e.project_id = ${project}`]),
    ...(zone ? [frag`e.zone_id = (select id from zones where code = ${zone})`] : []),
    ...(from ? [frag`e.at > ${endOfDayInShanghai(addDays(from, -1))}::timestamptz`] : []),
    ...(to ? [frag`e.at <= ${endOfDayInShanghai(to)}::timestamptz`] : []),
    ...(outcome ? [frag`e.outcome = ${outcome}`] : []),
    ...(cursor ? [frag`e.seq < ${cursor}::bigint`] : []),
  ];
}

/** A page of the audit trail within what the caller may see, newest first, continued by number. */
export const listAuditEvents = defineQuery({
  name: "audit.list-audit-events",
  capability: "audit.read",
  input: ListAuditEventsInput,
  async run({ ctx, sql, input }): Promise<AuditPage> {
    const rows = await sql<AuditEvent>`
      select e.seq::text as "seq", e.at as "at", e.actor_name as "actor", e.action, e.outcome, e.entity, e.entity_id as "entityId", z.code as "zone",
        z.short_zh as "zoneNameZh", z.name_en as "zoneNameEn", e.project_id::text as "projectId", p.name as "projectName", e.before, e.after, e.reason,
        e.detail, e.request_id as "requestId", e.ip
      from audit_events e left join zones z on z.id = e.zone_id left join projects p on p.id = e.project_id
      where ${joinFrags(conditions(ctx, input), " and ")} order by e.seq desc limit ${input.limit + 1}`;
    const items = rows.slice(0, input.limit);
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.seq ?? null) : null };
  },
});
