import type { Wan } from "@/lib/platform/money";
import type { EvidenceKind, MilestoneKind, ProjectKind } from "@/lib/settings/types";

// The codes that settings speak of stand with the settings, one tier below.
export { EVIDENCE_KINDS, MILESTONE_KINDS, PROJECT_KINDS } from "@/lib/settings/types";
export type { EvidenceKind, EvidenceRule, LightThresholds, MilestoneKind, ProjectKind } from "@/lib/settings/types";

/** Codes as the API names them (shared/api.md); the words shown for them are messages. */
export const STAGES = ["registered", "signed", "started", "producing", "at_capacity", "withdrawn"] as const;
export type Stage = (typeof STAGES)[number];

/** Milestones entered as such; the signing comes from the first contract. */
export const RECORDED_MILESTONE_KINDS = ["started", "producing", "at_capacity"] as const;
export type RecordedMilestoneKind = (typeof RECORDED_MILESTONE_KINDS)[number];

export const AGREEMENT_KINDS = ["contract", "framework", "intent"] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const SOURCE_MODES = ["leader_visit", "chain_lead", "agency", "event", "existing_firm", "other"] as const;
export type SourceMode = (typeof SOURCE_MODES)[number];

/** At which level a difficulty has to be settled (需协调事项及层级). */
export const COORDINATION_LEVELS = ["zone", "county", "city", "province"] as const;
export type CoordinationLevel = (typeof COORDINATION_LEVELS)[number];

export const LIGHTS = ["red", "yellow", "green", "none"] as const;
export type Light = (typeof LIGHTS)[number];

export type Evidence = { kind: EvidenceKind; note: string | null };

/** The days on which a project's milestones occurred. */
export type MilestoneDays = {
  signedOn: string | null;
  startedOn: string | null;
  producingOn: string | null;
  atCapacityOn: string | null;
};

/** A project as ledgers and lists show it. */
export type ProjectRow = MilestoneDays & {
  id: string;
  zone: string;
  zoneNameZh: string;
  zoneNameEn: string;
  city: string;
  name: string;
  code: string | null;
  kind: ProjectKind;
  industry: string;
  chain: string | null;
  park: string | null;
  enterprise: { name: string; creditCode: string | null };
  stage: Stage;
  stageOn: string;
  registeredOn: string;
  plannedStartOn: string | null;
  plannedProducingOn: string | null;
  totalInvestmentWan: Wan;
  fixedInvestmentWan: Wan | null;
  agreementKind: AgreementKind | null;
  contractWan: Wan | null;
  landMu: string | null;
  light: Light;
  version: number;
  updatedAt: string;
};

export type Agreement = {
  id: string;
  kind: AgreementKind;
  signedOn: string;
  amountWan: Wan | null;
  number: string | null;
  parties: string[];
  note: string | null;
  replaces: string | null;
  supplements: string | null;
  recordedAt: string;
  version: number;
};

/** One record of a milestone; `supersededAt` is set on those corrected since. */
export type Milestone = {
  id: string;
  kind: MilestoneKind;
  occurredOn: string;
  evidence: Evidence[];
  note: string | null;
  corrects: string | null;
  reason: string | null;
  recordedAt: string;
  recordedBy: string | null;
  supersededAt: string | null;
};

/** A month of a project; the year's and the cumulative amounts are sums of the months and of what was invested before the first. */
export type ProgressEntry = {
  month: string;
  investedWan: Wan;
  investedYearWan: Wan;
  investedCumulativeWan: Wan;
  fundsInPlaceWan: Wan | null;
  physical: string | null;
  problems: string | null;
  procedures: string | null;
  coordination: string | null;
  coordinationLevel: CoordinationLevel | null;
  recordedAt: string;
  version: number;
};

export type AnnualFigures = {
  year: number;
  plannedInvestmentWan: Wan | null;
  actualOutputWan: Wan | null;
  actualTaxWan: Wan | null;
  actualJobs: number | null;
  version: number;
};

export type Withdrawal = {
  withdrawnOn: string;
  reason: string;
  recordedAt: string;
  restoredOn: string | null;
  restoredReason: string | null;
  restoredAt: string | null;
};

export type InvestorChange = { changedOn: string; from: string; to: string; reason: string; recordedAt: string };

export type ProjectBatchEntry = {
  id: string;
  roundId: string;
  year: number;
  number: number;
  batch: "signed" | "started" | "producing";
  amountWan: Wan;
};

/** What the caller may do with this project now; the command decides again. */
export type ProjectActs = {
  update: boolean;
  addAgreement: boolean;
  changeInvestor: boolean;
  recordMilestone: RecordedMilestoneKind | null;
  correctMilestone: MilestoneKind[];
  recordProgress: boolean;
  withdraw: boolean;
  restore: boolean;
};

/** A whole project with everything recorded of it. */
export type ProjectDetail = ProjectRow & {
  formerNames: string[];
  content: string | null;
  parcelNo: string | null;
  strategicEmerging: boolean | null;
  sixNew: boolean | null;
  inStatistics: boolean | null;
  expectedOutputWan: Wan | null;
  expectedTaxWan: Wan | null;
  expectedJobs: number | null;
  investedBeforeWan: Wan;
  sourceRegion: string | null;
  sourceMode: SourceMode | null;
  leadOfficer: string | null;
  supportDepartment: string | null;
  agentName: string | null;
  contact: { name: string | null; phone: string | null };
  remarks: string | null;
  createdAt: string;
  agreements: Agreement[];
  milestones: Milestone[];
  withdrawals: Withdrawal[];
  investorChanges: InvestorChange[];
  progress: ProgressEntry[];
  annual: AnnualFigures[];
  batchEntries: ProjectBatchEntry[];
  may: ProjectActs;
};

/** Filters of a screen kept under a name; `own` ones can be changed and deleted. */
export type SavedView = { id: string; name: string; query: string; shared: boolean; own: boolean };
