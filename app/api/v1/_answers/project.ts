import { z } from "zod";
import {
  AGREEMENT_KINDS,
  COORDINATION_LEVELS,
  EVIDENCE_KINDS,
  LIGHTS,
  MILESTONE_KINDS,
  PROJECT_KINDS,
  RECORDED_MILESTONE_KINDS,
  SOURCE_MODES,
  STAGES,
} from "@/lib/projects/types";
import { Amount, Day, Instant, MonthOf, Mu, pageOf, RecordId, RowVersion } from "@/lib/web/openapi/shapes";

const text = z.string().nullable();
const amount = Amount.nullable();

/** A project as lists show it. */
export const ProjectRowAnswer = z.strictObject({
  id: RecordId,
  zone: z.string(),
  zoneNameZh: z.string(),
  zoneNameEn: z.string(),
  city: z.string(),
  name: z.string(),
  code: text,
  kind: z.enum(PROJECT_KINDS),
  industry: z.string(),
  chain: text,
  park: text,
  enterprise: z.strictObject({ name: z.string(), creditCode: text }),
  stage: z.enum(STAGES),
  stageOn: Day,
  registeredOn: Day,
  signedOn: Day.nullable(),
  startedOn: Day.nullable(),
  producingOn: Day.nullable(),
  atCapacityOn: Day.nullable(),
  plannedStartOn: Day.nullable(),
  plannedProducingOn: Day.nullable(),
  totalInvestmentWan: Amount,
  fixedInvestmentWan: amount,
  agreementKind: z.enum(AGREEMENT_KINDS).nullable(),
  contractWan: amount,
  landMu: Mu.nullable(),
  light: z.enum(LIGHTS),
  version: RowVersion,
  updatedAt: Instant,
});

const Agreement = z.strictObject({
  id: RecordId,
  kind: z.enum(AGREEMENT_KINDS),
  signedOn: Day,
  amountWan: amount,
  number: text,
  parties: z.array(z.string()),
  note: text,
  replaces: RecordId.nullable(),
  supplements: RecordId.nullable(),
  recordedAt: Instant,
  version: RowVersion,
});

const Milestone = z.strictObject({
  id: RecordId,
  kind: z.enum(MILESTONE_KINDS),
  occurredOn: Day,
  evidence: z.array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), note: text })),
  note: text,
  corrects: RecordId.nullable(),
  reason: text,
  recordedAt: Instant,
  recordedBy: text,
  supersededAt: Instant.nullable(),
});

const Progress = z.strictObject({
  month: MonthOf,
  investedWan: Amount,
  investedYearWan: Amount,
  investedCumulativeWan: Amount,
  fundsInPlaceWan: amount,
  physical: text,
  problems: text,
  procedures: text,
  coordination: text,
  coordinationLevel: z.enum(COORDINATION_LEVELS).nullable(),
  recordedAt: Instant,
  version: RowVersion,
});

const Annual = z.strictObject({
  year: z.int(),
  plannedInvestmentWan: amount,
  actualOutputWan: amount,
  actualTaxWan: amount,
  actualJobs: z.int().nullable(),
  version: RowVersion,
});

const Withdrawal = z.strictObject({
  withdrawnOn: Day,
  reason: z.string(),
  recordedAt: Instant,
  restoredOn: Day.nullable(),
  restoredReason: text,
  restoredAt: Instant.nullable(),
});

const Acts = z.strictObject({
  update: z.boolean(),
  addAgreement: z.boolean(),
  changeInvestor: z.boolean(),
  recordMilestone: z.enum(RECORDED_MILESTONE_KINDS).nullable(),
  correctMilestone: z.array(z.enum(MILESTONE_KINDS)),
  recordProgress: z.boolean(),
  withdraw: z.boolean(),
  restore: z.boolean(),
});

/** A project with everything recorded of it, and what the caller may do with it now. */
export const ProjectAnswer = ProjectRowAnswer.extend({
  formerNames: z.array(z.string()),
  content: text,
  parcelNo: text,
  strategicEmerging: z.boolean().nullable(),
  sixNew: z.boolean().nullable(),
  inStatistics: z.boolean().nullable(),
  expectedOutputWan: amount,
  expectedTaxWan: amount,
  expectedJobs: z.int().nullable(),
  investedBeforeWan: Amount,
  sourceRegion: text,
  sourceMode: z.enum(SOURCE_MODES).nullable(),
  leadOfficer: text,
  supportDepartment: text,
  agentName: text,
  contact: z.strictObject({ name: text, phone: text }),
  remarks: text,
  createdAt: Instant,
  agreements: z.array(Agreement),
  milestones: z.array(Milestone),
  withdrawals: z.array(Withdrawal),
  investorChanges: z.array(
    z.strictObject({ changedOn: Day, from: z.string(), to: z.string(), reason: z.string(), recordedAt: Instant }),
  ),
  progress: z.array(Progress),
  annual: z.array(Annual),
  batchEntries: z.array(
    z.strictObject({
      id: RecordId,
      roundId: RecordId,
      year: z.int(),
      number: z.int(),
      batch: z.enum(["signed", "started", "producing"]),
      amountWan: Amount,
    }),
  ),
  may: Acts,
}).meta({ title: "Project" });

/** A page of the ledger; `total` when it was asked for, `capped` where there are more. */
export const ProjectPageAnswer = pageOf(ProjectRowAnswer)
  .extend({ total: z.strictObject({ count: z.int(), capped: z.boolean() }).optional() })
  .meta({ title: "ProjectPage" });

const fields = z.record(z.string(), z.unknown()).nullable();

/** What happened to a project, newest first. */
export const HistoryAnswer = pageOf(
  z.strictObject({
    seq: RecordId,
    at: Instant,
    actor: z.string(),
    action: z.string(),
    entity: z.string(),
    entityId: text,
    before: fields,
    after: fields,
    reason: text,
  }),
);
