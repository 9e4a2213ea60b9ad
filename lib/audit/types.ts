export const OUTCOMES = ["done", "refused"] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The kinds of record that acts are about, as the trail names them. */
export const ENTITIES = [
  "project",
  "agreement",
  "milestone",
  "progress",
  "annual-figures",
  "duplicate-decision",
  "round",
  "batch-entry",
  "zone",
  "setting",
  "account",
  "session",
  "token",
  "view",
] as const;

/** One act in the audit trail; `before` and `after` hold the fields that changed, as the API names them. */
export type AuditEvent = {
  seq: string;
  at: string;
  /** the name under which the account acted then */
  actor: string;
  action: string;
  outcome: Outcome;
  entity: string;
  entityId: string | null;
  zone: string | null;
  zoneNameZh: string | null;
  zoneNameEn: string | null;
  projectId: string | null;
  projectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
  detail: Record<string, unknown> | null;
  requestId: string | null;
  ip: string | null;
};

export type AuditPage = { items: AuditEvent[]; nextCursor: string | null };
