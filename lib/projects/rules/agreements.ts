import type { Problem } from "@/lib/platform/errors";
import { sumWan, type Wan } from "@/lib/platform/money";
import { AGREEMENT_KINDS, type Agreement, type AgreementKind, type MilestoneDays, type Stage } from "../types";

/** What the rules need to know of an agreement. */
export type AgreementFacts = Pick<Agreement, "id" | "kind" | "signedOn" | "amountWan" | "replaces" | "supplements">;
type NewAgreement = Omit<AgreementFacts, "id">;

/**
 * What is contracted: the sum of all contracts, top-ups included with their increase. Null without a contract. Frameworks and letters of
 * intent carry no amount, so one that became a contract counts once. (product.md, rule 5.)
 */
export function computeContractWan(agreements: readonly AgreementFacts[]): Wan | null {
  const amounts = agreements.flatMap((each) =>
    each.kind === "contract" && each.amountWan !== null ? [each.amountWan] : [],
  );
  return amounts.length > 0 ? sumWan(amounts) : null;
}

/** The day of the signing: of the earliest contract; null without one. Frameworks and intents sign nothing. */
export function computeSignedOn(agreements: readonly AgreementFacts[]): string | null {
  return agreements
    .filter((each) => each.kind === "contract")
    .reduce<string | null>((min, each) => (min === null || each.signedOn < min ? each.signedOn : min), null);
}

/** The strongest kind among the agreements: contract, else framework, else intent; null without any. */
export function strongestKind(agreements: readonly Pick<Agreement, "kind">[]): AgreementKind | null {
  return AGREEMENT_KINDS.find((kind) => agreements.some((each) => each.kind === kind)) ?? null;
}

function amountProblems(path: string, kind: AgreementKind, amountWan: Wan | null): Problem[] {
  if (kind === "contract" && amountWan === null)
    return [{ path: `${path}amountWan`, code: "agreement-amount-required" }];
  if (kind !== "contract" && amountWan !== null)
    return [{ path: `${path}amountWan`, code: "agreement-amount-refused", params: { kind } }];
  return [];
}

function replacementProblems(path: string, added: NewAgreement, all: readonly AgreementFacts[]): Problem[] {
  if (added.replaces === null) return [];
  const target = all.find((each) => each.id === added.replaces);
  const at = `${path}replaces`;
  if (!target) return [{ path: at, code: "agreement-unknown" }];
  const problems: Problem[] = [];
  if (target.kind === "contract") problems.push({ path: at, code: "agreement-replaces-contract" });
  if (AGREEMENT_KINDS.indexOf(added.kind) >= AGREEMENT_KINDS.indexOf(target.kind))
    problems.push({ path: at, code: "agreement-replaces-weaker" });
  if (all.some((each) => each.replaces === target.id)) problems.push({ path: at, code: "agreement-replaced-already" });
  if (added.signedOn < target.signedOn)
    problems.push({ path: `${path}signedOn`, code: "agreement-before-other", params: { on: target.signedOn } });
  return problems;
}

function supplementProblems(path: string, added: NewAgreement, all: readonly AgreementFacts[]): Problem[] {
  if (added.supplements === null) return [];
  const target = all.find((each) => each.id === added.supplements);
  const at = `${path}supplements`;
  if (!target) return [{ path: at, code: "agreement-unknown" }];
  const problems: Problem[] = [];
  if (target.kind !== "contract" || added.kind !== "contract")
    problems.push({ path: at, code: "agreement-supplements-contract" });
  if (added.signedOn < target.signedOn)
    problems.push({ path: `${path}signedOn`, code: "agreement-before-other", params: { on: target.signedOn } });
  return problems;
}

/**
 * Why an agreement cannot be added: an amount that its kind must or must not have, a day in the future or before the agreement it
 * replaces or adds to, a wrong partner, a contract older than the recorded signing (then the signing is to be corrected), a withdrawn project.
 * `path` is put before every field ("agreement." when it comes with a new project).
 */
export function agreementProblems(at: {
  project: { stage: Stage; signedOn: string | null };
  agreements: readonly AgreementFacts[];
  added: NewAgreement;
  today: string;
  path?: string;
}): Problem[] {
  const { project, agreements, added, today, path = "" } = at;
  const problems: Problem[] = [];
  if (project.stage === "withdrawn") problems.push({ path: "", code: "project-withdrawn" });
  if (added.signedOn > today) problems.push({ path: `${path}signedOn`, code: "date-future", params: { today } });
  problems.push(...amountProblems(path, added.kind, added.amountWan));
  if (added.replaces !== null && added.supplements !== null)
    problems.push({ path: `${path}supplements`, code: "agreement-replaces-and-supplements" });
  problems.push(...replacementProblems(path, added, agreements), ...supplementProblems(path, added, agreements));
  if (
    added.kind === "contract" &&
    added.supplements === null &&
    project.signedOn !== null &&
    added.signedOn < project.signedOn
  ) {
    problems.push({ path: `${path}signedOn`, code: "agreement-before-signing", params: { on: project.signedOn } });
  }
  return problems;
}

/**
 * Why agreements cannot stand as a correction would leave them: a day in the future, a wrong amount, a replacing or supplementing one
 * that no longer fits its partner, a signing that moves behind the start, or no contract left although the project started.
 */
export function agreementsProblems(at: {
  project: MilestoneDays;
  agreements: readonly AgreementFacts[];
  corrected: AgreementFacts;
  today: string;
}): Problem[] {
  const { project, corrected, today } = at;
  const others = at.agreements.filter((each) => each.id !== corrected.id);
  const all = [...others, corrected];
  const problems = amountProblems("", corrected.kind, corrected.amountWan);
  if (corrected.signedOn > today) problems.push({ path: "signedOn", code: "date-future", params: { today } });
  problems.push(...replacementProblems("", corrected, others), ...supplementProblems("", corrected, others));
  for (const other of others.filter((each) => each.replaces === corrected.id || each.supplements === corrected.id)) {
    if (other.signedOn < corrected.signedOn)
      problems.push({ path: "signedOn", code: "agreement-after-other", params: { on: other.signedOn } });
    const fits = other.replaces === corrected.id ? corrected.kind !== "contract" : corrected.kind === "contract";
    if (!fits) problems.push({ path: "kind", code: "agreement-has-successor" });
  }
  const signedOn = computeSignedOn(all);
  if (project.startedOn !== null && signedOn === null) problems.push({ path: "kind", code: "agreement-last-contract" });
  if (project.startedOn !== null && signedOn !== null && signedOn > project.startedOn) {
    problems.push({
      path: "signedOn",
      code: "milestone-too-late",
      params: { after: "started", on: project.startedOn },
    });
  }
  return problems;
}

/**
 * Why the signing cannot be moved to another day by moving the contracts of the recorded day with it: another contract would
 * then be the first, or an agreement that these replace or that adds to them would be out of order.
 */
export function signingProblems(at: {
  signedOn: string | null;
  agreements: readonly AgreementFacts[];
  occurredOn: string;
}): Problem[] {
  const moved = at.agreements.map((each) =>
    each.kind === "contract" && each.signedOn === at.signedOn ? { ...each, signedOn: at.occurredOn } : each,
  );
  const first = computeSignedOn(moved);
  if (first !== null && first < at.occurredOn)
    return [{ path: "occurredOn", code: "signing-other-contract", params: { on: first } }];
  const dayOf = new Map(moved.map((each) => [each.id, each.signedOn]));
  const early = moved.find((each) => {
    const partner = dayOf.get(each.replaces ?? each.supplements ?? "");
    return partner !== undefined && each.signedOn < partner;
  });
  return early
    ? [
        {
          path: "occurredOn",
          code: "agreement-before-other",
          params: { on: dayOf.get(early.replaces ?? early.supplements ?? "") ?? "" },
        },
      ]
    : [];
}
