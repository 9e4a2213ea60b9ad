import type { Problem } from "@/lib/platform/errors";
import { compareWan, type Wan } from "@/lib/platform/money";

/** Facts of a project that limit each other. */
export type RelatedFacts = {
  plannedStartOn: string | null;
  plannedProducingOn: string | null;
  totalInvestmentWan: Wan;
  fixedInvestmentWan: Wan | null;
};

/** Why facts contradict each other: production planned before the start, more fixed than total investment. */
export function factsProblems(facts: RelatedFacts): Problem[] {
  const problems: Problem[] = [];
  if (facts.plannedStartOn && facts.plannedProducingOn && facts.plannedProducingOn < facts.plannedStartOn) {
    problems.push({ path: "plannedProducingOn", code: "planned-order", params: { on: facts.plannedStartOn } });
  }
  if (facts.fixedInvestmentWan !== null && compareWan(facts.fixedInvestmentWan, facts.totalInvestmentWan) > 0) {
    problems.push({ path: "fixedInvestmentWan", code: "fixed-over-total" });
  }
  return problems;
}

/** Why a project cannot be withdrawn on a day: already withdrawn, in the future, or before its latest milestone. */
export function withdrawalProblems(
  project: { stage: string; stageOn: string },
  withdrawnOn: string,
  today: string,
): Problem[] {
  if (project.stage === "withdrawn") return [{ path: "", code: "project-withdrawn" }];
  const problems: Problem[] = [];
  if (withdrawnOn > today) problems.push({ path: "withdrawnOn", code: "date-future", params: { today } });
  if (withdrawnOn < project.stageOn)
    problems.push({ path: "withdrawnOn", code: "withdrawal-too-early", params: { on: project.stageOn } });
  return problems;
}

/** Why a project cannot be restored on a day: not withdrawn, in the future, or before its withdrawal. */
export function restorationProblems(withdrawnOn: string | null, restoredOn: string, today: string): Problem[] {
  if (withdrawnOn === null) return [{ path: "", code: "project-not-withdrawn" }];
  const problems: Problem[] = [];
  if (restoredOn > today) problems.push({ path: "restoredOn", code: "date-future", params: { today } });
  if (restoredOn < withdrawnOn)
    problems.push({ path: "restoredOn", code: "restoration-too-early", params: { on: withdrawnOn } });
  return problems;
}
