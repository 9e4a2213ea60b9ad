import type { Problem } from "@/lib/platform/errors";
import {
  type Evidence,
  type EvidenceKind,
  type EvidenceRule,
  MILESTONE_KINDS,
  type MilestoneDays,
  type MilestoneKind,
  type ProjectKind,
  type RecordedMilestoneKind,
  type Stage,
} from "../types";
import { DAY_OF, milestoneAfter, milestoneBefore } from "../workflow";

type ProjectState = MilestoneDays & { stage: Stage; kind: ProjectKind };

function groupProblem(group: EvidenceKind[]): Problem {
  const [a = "", b, c] = group;
  if (b === undefined) return { path: "evidence", code: "evidence-missing", params: { a } };
  return { path: "evidence", code: "evidence-missing-any", params: { a, b, c: c ?? "none" } };
}

/** The groups of evidence that a milestone of a project of this kind needs; empty where no rule asks for any. */
export function evidenceNeeds(
  rules: readonly EvidenceRule[],
  milestone: MilestoneKind,
  kind: ProjectKind,
): EvidenceKind[][] {
  const fitting = rules.filter((rule) => rule.milestone === milestone);
  const rule =
    fitting.find((each) => each.projectKinds?.includes(kind)) ?? fitting.find((each) => each.projectKinds === null);
  return rule?.needs ?? [];
}

/** One problem for every group of needed evidence of which nothing is given (domain/reference.md §1.4). */
export function evidenceProblems(
  rules: readonly EvidenceRule[],
  milestone: MilestoneKind,
  kind: ProjectKind,
  evidence: readonly Evidence[],
): Problem[] {
  const given = new Set(evidence.map((each) => each.kind));
  return evidenceNeeds(rules, milestone, kind)
    .filter((group) => !group.some((each) => given.has(each)))
    .map(groupProblem);
}

/**
 * Why a milestone cannot be recorded: the project is withdrawn, the milestone stands already, the one before it is missing or later,
 * the day lies in the future, evidence is missing. All of them at once.
 */
export function milestoneProblems(at: {
  project: ProjectState;
  kind: RecordedMilestoneKind;
  occurredOn: string;
  evidence: readonly Evidence[];
  rules: readonly EvidenceRule[];
  today: string;
}): Problem[] {
  const { project, kind, occurredOn, today } = at;
  const problems: Problem[] = [];
  if (project.stage === "withdrawn") problems.push({ path: "", code: "project-withdrawn" });
  const recorded = project[DAY_OF[kind]];
  if (recorded) problems.push({ path: "kind", code: "milestone-recorded", params: { kind, on: recorded } });
  const before = milestoneBefore(kind);
  const beforeOn = before && project[DAY_OF[before]];
  if (before && !beforeOn) problems.push({ path: "kind", code: "milestone-missing-before", params: { kind, before } });
  // against the latest milestone there is, so that a missing link does not hide a wrong day
  const floor = MILESTONE_KINDS.slice(0, MILESTONE_KINDS.indexOf(kind)).findLast((each) => project[DAY_OF[each]]);
  const floorOn = floor && project[DAY_OF[floor]];
  if (floor && floorOn && occurredOn < floorOn) {
    problems.push({ path: "occurredOn", code: "milestone-too-early", params: { before: floor, on: floorOn } });
  }
  if (occurredOn > today) problems.push({ path: "occurredOn", code: "date-future", params: { today } });
  return [...problems, ...evidenceProblems(at.rules, kind, project.kind, at.evidence)];
}

/**
 * Why a recorded milestone cannot be corrected to another day, or voided (`occurredOn` null): it is not recorded, the day stays the same,
 * leaves the order of its neighbours or lies in the future; only the latest can be voided, and the signing not at all, because it
 * follows from a contract. A withdrawn project's days can be corrected: it stays in its cohort.
 */
export function correctionProblems(at: {
  project: MilestoneDays;
  kind: MilestoneKind;
  occurredOn: string | null;
  today: string;
}): Problem[] {
  const { project, kind, occurredOn, today } = at;
  const recorded = project[DAY_OF[kind]];
  if (!recorded) return [{ path: "kind", code: "milestone-not-recorded", params: { kind } }];
  const before = milestoneBefore(kind);
  const beforeOn = before && project[DAY_OF[before]];
  const after = milestoneAfter(kind);
  const afterOn = after && project[DAY_OF[after]];
  const problems: Problem[] = [];
  if (occurredOn === null) {
    if (kind === "signed") problems.push({ path: "occurredOn", code: "milestone-void-signed" });
    if (after && afterOn) problems.push({ path: "occurredOn", code: "milestone-void-later", params: { after } });
    return problems;
  }
  if (occurredOn === recorded) problems.push({ path: "occurredOn", code: "correction-no-change" });
  if (before && beforeOn && occurredOn < beforeOn) {
    problems.push({ path: "occurredOn", code: "milestone-too-early", params: { before, on: beforeOn } });
  }
  if (after && afterOn && occurredOn > afterOn) {
    problems.push({ path: "occurredOn", code: "milestone-too-late", params: { after, on: afterOn } });
  }
  if (occurredOn > today) problems.push({ path: "occurredOn", code: "date-future", params: { today } });
  return problems;
}
