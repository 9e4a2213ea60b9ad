import type { Problem } from "@/lib/platform/errors";
import { compareWan, type Wan } from "@/lib/platform/money";
import type { Batch, Candidate } from "./types";

type RoundFacts = { year: number; number: number; heldOn: string; closedAt: string | null };

/** The day on which the milestone of a batch occurred. */
export function occurredOn(
  project: Pick<Candidate, "signedOn" | "startedOn" | "producingOn">,
  batch: Batch,
): string | null {
  return { signed: project.signedOn, started: project.startedOn, producing: project.producingOn }[batch];
}

/** Why a round cannot be opened on this day: the year of a round is the year in which it is held. */
export function roundProblems(round: { year: number; heldOn: string }): Problem[] {
  return Number(round.heldOn.slice(0, 4)) === round.year
    ? []
    : [{ path: "heldOn", code: "round-day-other-year", params: { year: round.year } }];
}

/** Why the entries of a round cannot be changed by its zones: it is closed. */
export function lockProblems(round: RoundFacts): Problem[] {
  return round.closedAt === null
    ? []
    : [{ path: "", code: "round-closed", params: { year: round.year, number: round.number } }];
}

/**
 * Why a project may not enter a batch (shared/api.md): its milestone has not occurred, or only after the day of the round; it is withdrawn;
 * it stands in this batch already, in which round. Once per batch for life. All of them at once, at `path`.
 */
export function eligibilityProblems(round: RoundFacts, project: Candidate, batch: Batch, path: string): Problem[] {
  const problems: Problem[] = [];
  if (project.stage === "withdrawn") problems.push({ path, code: "entry-withdrawn" });
  const on = occurredOn(project, batch);
  if (on === null) problems.push({ path, code: "entry-milestone-missing", params: { batch } });
  else if (on > round.heldOn)
    problems.push({ path, code: "entry-milestone-late", params: { batch, on, heldOn: round.heldOn } });
  if (project.already)
    problems.push({
      path,
      code: "entry-already",
      params: { batch, year: project.already.year, number: project.already.number },
    });
  return problems;
}

/** The entries of a list that name the same project and batch as one before. */
export function repeatedProblems(entries: readonly { projectId: number; batch: Batch }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ projectId, batch }, index) => {
    const key = `${batch} ${projectId}`;
    if (seen.has(key)) return [{ path: `entries[${index}].projectId`, code: "entry-twice", params: { batch } }];
    seen.add(key);
    return [];
  });
}

/**
 * Why an entry cannot be corrected: its round is still open (the zone changes it itself), nothing would change, or it would come back
 * beside another entry of the same batch.
 */
export function correctionProblems(at: {
  round: RoundFacts;
  entry: { batch: Batch; investmentWan: Wan; removed: boolean };
  investmentWan?: Wan;
  removed?: boolean;
  already: Candidate["already"];
}): Problem[] {
  const { round, entry, already } = at;
  if (round.closedAt === null)
    return [{ path: "", code: "round-open", params: { year: round.year, number: round.number } }];
  const sameAmount = at.investmentWan === undefined || compareWan(at.investmentWan, entry.investmentWan) === 0;
  const sameState = at.removed === undefined || at.removed === entry.removed;
  if (sameAmount && sameState) return [{ path: "investmentWan", code: "correction-no-change" }];
  if (at.removed === false && entry.removed && already) {
    return [
      {
        path: "removed",
        code: "entry-already",
        params: { batch: entry.batch, year: already.year, number: already.number },
      },
    ];
  }
  return [];
}
