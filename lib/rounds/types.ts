import type { Wan } from "@/lib/platform/money";

/** The batches of a round, as the API names them. */
export const BATCHES = ["signed", "started", "producing"] as const;
export type Batch = (typeof BATCHES)[number];

/** Entries and their money, of those that the caller may see. */
export type BatchTotal = { count: number; investmentWan: Wan };

/** What the caller may do with a round now; the commands decide again. */
export type RoundActs = { addEntries: boolean; close: boolean; correct: boolean };

/** One province-wide event of a year. Its totals cover the caller's units only. */
export type Round = {
  id: string;
  year: number;
  number: number;
  heldOn: string;
  closedAt: string | null;
  totals: Record<Batch, BatchTotal>;
  version: number;
  may: RoundActs;
};

/** A zone's part in a round. */
export type RoundZone = {
  zone: string;
  zoneNameZh: string;
  zoneNameEn: string;
  city: string;
  totals: Record<Batch, BatchTotal>;
};

/** A project in a batch of a round. Removed ones are kept and answered to those who correct. */
export type BatchEntry = {
  id: string;
  roundId: string;
  projectId: string;
  projectName: string;
  enterprise: string;
  zone: string;
  zoneNameZh: string;
  zoneNameEn: string;
  city: string;
  batch: Batch;
  /** the day of the batch's milestone */
  occurredOn: string | null;
  /** the amount that figures use */
  investmentWan: Wan;
  /** stated for the entry itself; else it follows the project's total investment while the round is open */
  ownAmount: boolean;
  recordedAt: string;
  removedAt: string | null;
  removedReason: string | null;
  version: number;
};

/** A round with its entries by batch: as many as were asked for, all counted in `totals`. */
export type RoundDetail = Round & { zones: RoundZone[]; entries: Record<Batch, BatchEntry[]> };

/** What decides about the entry of a project into a batch. */
export type Candidate = {
  stage: string;
  signedOn: string | null;
  startedOn: string | null;
  producingOn: string | null;
  /** the round in which the project already stands in this batch */
  already: { year: number; number: number } | null;
};

/** A project that might enter a batch. */
export type CandidateRow = {
  projectId: string;
  name: string;
  enterprise: string;
  occurredOn: string | null;
  totalInvestmentWan: Wan;
};

/** A change of an entry after the closing of its round. */
export type RoundEvent = {
  at: string;
  actorName: string;
  entryId: string | null;
  projectId: string | null;
  projectName: string | null;
  before: { investmentWan?: Wan; removed?: boolean } | null;
  after: { investmentWan?: Wan; removed?: boolean } | null;
  reason: string | null;
};
