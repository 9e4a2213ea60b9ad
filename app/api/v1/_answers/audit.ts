import { z } from "zod";
import { Instant, pageOf, RecordId } from "@/lib/web/openapi/shapes";

const text = z.string().nullable();

/** What the caller may see of the audit trail, newest first. */
export const AuditPageAnswer = pageOf(
  z.strictObject({
    seq: RecordId,
    at: Instant,
    actor: z.string(),
    action: z.string(),
    outcome: z.enum(["done", "refused"]),
    entity: z.string(),
    entityId: text,
    zone: text,
    zoneNameZh: text,
    zoneNameEn: text,
    projectId: RecordId.nullable(),
    projectName: text,
    before: z.unknown(),
    after: z.unknown(),
    reason: text,
    detail: z.unknown(),
    requestId: text,
    ip: text,
  }),
).meta({ title: "AuditPage" });
