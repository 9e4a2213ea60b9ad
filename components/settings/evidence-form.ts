import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  type EvidenceRule,
  MILESTONE_KINDS,
  type MilestoneKind,
  PROJECT_KINDS,
  type ProjectKind,
} from "@/lib/settings/types";

/** How a kind of evidence is asked for: by itself, or as one of the first or second group of which any suffices. */
const GROUPS = ["any1", "any2"] as const;
type Need = "needed" | (typeof GROUPS)[number];

type Slot = { milestone: MilestoneKind; projectKind: ProjectKind | "all" };

/** The rules that a form can hold; the signing is proved by its contract and has none. */
export const EVIDENCE_SLOTS: readonly Slot[] = MILESTONE_KINDS.filter((milestone) => milestone !== "signed").flatMap(
  (milestone) => (["all", ...PROJECT_KINDS] as const).map((projectKind) => ({ milestone, projectKind })),
);

/** The name of the field for a kind of evidence in a rule. */
export function fieldOfNeed(milestone: MilestoneKind, projectKind: Slot["projectKind"], kind: EvidenceKind): string {
  return `need.${milestone}.${projectKind}.${kind}`;
}

/** What a rule asks of each kind of evidence, or null when there is no rule for this kind of project. */
export function needsOf(
  rules: readonly EvidenceRule[],
  milestone: MilestoneKind,
  projectKind: Slot["projectKind"],
): Partial<Record<EvidenceKind, Need>> | null {
  const rule = rules.find(
    (each) =>
      each.milestone === milestone &&
      (projectKind === "all" ? each.projectKinds === null : each.projectKinds?.includes(projectKind)),
  );
  if (!rule) return null;
  const groups = rule.needs.filter((group) => group.length > 1);
  return Object.fromEntries(
    rule.needs.flatMap((group) =>
      group.map((kind) => [kind, group.length === 1 ? "needed" : (GROUPS[groups.indexOf(group)] ?? "needed")]),
    ),
  );
}

/** The rules as chosen in the form. A rule without any evidence is none: the one for all kinds holds, or nothing is needed. */
export function readEvidence(form: FormData): EvidenceRule[] {
  return EVIDENCE_SLOTS.flatMap(({ milestone, projectKind }) => {
    const chosen = (need: Need) =>
      EVIDENCE_KINDS.filter((kind) => form.get(fieldOfNeed(milestone, projectKind, kind)) === need);
    const needs = [
      ...chosen("needed").map((kind) => [kind]),
      ...GROUPS.map(chosen).filter((group) => group.length > 0),
    ];
    return needs.length === 0 ? [] : [{ milestone, projectKinds: projectKind === "all" ? null : [projectKind], needs }];
  });
}

/** The rules as the values of the form's fields. */
export function evidenceValues(rules: readonly EvidenceRule[]): Record<string, string> {
  return Object.fromEntries(
    EVIDENCE_SLOTS.flatMap(({ milestone, projectKind }) =>
      Object.entries(needsOf(rules, milestone, projectKind) ?? {}).map(([kind, need]) => [
        fieldOfNeed(milestone, projectKind, kind as EvidenceKind),
        need,
      ]),
    ),
  );
}
