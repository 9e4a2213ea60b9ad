import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Ctx } from "./ctx";

/** What happened to one record; `before` and `after` hold the fields that changed, as the API names them. */
export type AuditRow = {
  entity: string;
  entityId?: string | number | null;
  zoneId?: number | null;
  projectId?: number | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  detail?: unknown;
};

/** Appends rows to the audit trail in the caller's transaction; all rows in one statement. */
export async function writeAudit(
  tx: Tx,
  ctx: Ctx,
  action: string,
  outcome: "done" | "refused",
  rows: AuditRow[],
): Promise<void> {
  const records = rows.map((row) => ({
    entity: row.entity,
    entity_id: row.entityId === undefined || row.entityId === null ? null : String(row.entityId),
    zone_id: row.zoneId ?? null,
    project_id: row.projectId ?? null,
    before: row.before ?? null,
    after: row.after ?? null,
    reason: row.reason ?? null,
    detail: row.detail ?? null,
  }));
  await tx.$executeRaw`
    insert into audit_events (account_id, actor_name, action, outcome, entity, entity_id, zone_id, project_id, before, after, reason, detail, request_id, ip)
    select ${ctx.actor.accountId}::uuid, ${ctx.actor.displayName}, ${action}, ${outcome}, r.entity, r.entity_id, r.zone_id, r.project_id,
           nullif(r.before, 'null'), nullif(r.after, 'null'), r.reason, nullif(r.detail, 'null'), ${ctx.requestId}, ${ctx.ip}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as r (entity text, entity_id text, zone_id int, project_id int, before jsonb, after jsonb, reason text, detail jsonb)`;
}
