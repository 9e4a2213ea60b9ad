import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { apiQuery } from "@/lib/web/api/operation";
import { AuditPageAnswer } from "../_answers/audit";

export const listAudit = apiQuery({ id: "listAudit", path: "/audit", query: listAuditEvents, answer: AuditPageAnswer });
