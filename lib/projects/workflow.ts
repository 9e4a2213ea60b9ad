import {
  MILESTONE_KINDS,
  type MilestoneDays,
  type MilestoneKind,
  type RecordedMilestoneKind,
  type Stage,
} from "./types";

/**
 * How a project moves: 已登记 → 签约 → 开工 → 投产 → 达产达效, one step at a time (a start is recorded before a production, so that every
 * conversion has its denominator); 退出 from anywhere, and back to where it stood. (product.md, "Words".)
 */
const MOVES: Record<Stage, readonly Stage[]> = {
  registered: ["signed", "withdrawn"],
  signed: ["started", "withdrawn"],
  started: ["producing", "withdrawn"],
  producing: ["at_capacity", "withdrawn"],
  at_capacity: ["withdrawn"],
  withdrawn: ["registered", "signed", "started", "producing", "at_capacity"],
};

/** The field of a project that holds the day of a milestone. */
export const DAY_OF = {
  signed: "signedOn",
  started: "startedOn",
  producing: "producingOn",
  at_capacity: "atCapacityOn",
} as const satisfies Record<MilestoneKind, keyof MilestoneDays>;

/** The stages that a project can move to in one step. */
export function nextStages(stage: Stage): readonly Stage[] {
  return MOVES[stage];
}

export function canMove(from: Stage, to: Stage): boolean {
  return MOVES[from].includes(to);
}

/** The milestone before one, null for the signing. */
export function milestoneBefore(kind: MilestoneKind): MilestoneKind | null {
  return MILESTONE_KINDS[MILESTONE_KINDS.indexOf(kind) - 1] ?? null;
}

/** The milestone after one, null at capacity. */
export function milestoneAfter(kind: MilestoneKind): RecordedMilestoneKind | null {
  return (MILESTONE_KINDS[MILESTONE_KINDS.indexOf(kind) + 1] as RecordedMilestoneKind | undefined) ?? null;
}

/** The latest milestone that has occurred, null while there is no contract. */
export function latestMilestone(days: MilestoneDays): MilestoneKind | null {
  return MILESTONE_KINDS.findLast((kind) => days[DAY_OF[kind]] !== null) ?? null;
}

/** The milestone that a project at this stage can record next; the signing is not recorded but follows from a contract. */
export function recordableMilestone(stage: Stage): RecordedMilestoneKind | null {
  return stage === "registered" || stage === "withdrawn" ? null : milestoneAfter(stage);
}

/** The stage that follows from the milestones, and since which day: the one truth that the project's own columns copy. */
export function stageFrom(
  days: MilestoneDays,
  registeredOn: string,
  withdrawnOn: string | null,
): { stage: Stage; stageOn: string } {
  if (withdrawnOn !== null) return { stage: "withdrawn", stageOn: withdrawnOn };
  const latest = latestMilestone(days);
  return latest
    ? { stage: latest, stageOn: days[DAY_OF[latest]] ?? registeredOn }
    : { stage: "registered", stageOn: registeredOn };
}
