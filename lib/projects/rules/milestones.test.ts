import { describe, expect, it } from "vitest";
import type { Evidence, EvidenceKind, EvidenceRule, MilestoneDays, ProjectKind, Stage } from "../types";
import { correctionProblems, evidenceNeeds, evidenceProblems, milestoneProblems } from "./milestones";

const rules: EvidenceRule[] = [
  { milestone: "started", projectKinds: null, needs: [["filing"], ["construction_contract"], ["site_photo"]] },
  { milestone: "started", projectKinds: ["equipment"], needs: [["filing"], ["equipment_contract"], ["payment_proof"]] },
  { milestone: "producing", projectKinds: null, needs: [["acceptance", "trial_production"]] },
  { milestone: "at_capacity", projectKinds: null, needs: [["output_statement"]] },
];
const ev = (...kinds: EvidenceKind[]): Evidence[] => kinds.map((kind) => ({ kind, note: null }));
const days = (
  signedOn: string | null,
  startedOn: string | null = null,
  producingOn: string | null = null,
  atCapacityOn: string | null = null,
): MilestoneDays => ({
  signedOn,
  startedOn,
  producingOn,
  atCapacityOn,
});
const project = (stage: Stage, of: MilestoneDays, kind: ProjectKind = "new") => ({ stage, kind, ...of });
const today = "2023-12-01";
const full = ev("filing", "construction_contract", "site_photo");
const codes = (problems: { code: string }[]) => problems.map((problem) => problem.code);

describe("evidence", () => {
  it("prefers the rule of the project's kind", () => {
    expect(evidenceNeeds(rules, "started", "equipment")).toEqual([
      ["filing"],
      ["equipment_contract"],
      ["payment_proof"],
    ]);
    expect(evidenceNeeds(rules, "started", "upgrade")).toHaveLength(3);
    expect(evidenceNeeds(rules, "signed", "new")).toEqual([]);
  });
  it("names every missing piece", () => {
    expect(evidenceProblems(rules, "started", "new", ev("filing")).map((p) => p.params)).toEqual([
      { a: "construction_contract" },
      { a: "site_photo" },
    ]);
    expect(evidenceProblems(rules, "producing", "new", [])).toEqual([
      { path: "evidence", code: "evidence-missing-any", params: { a: "acceptance", b: "trial_production", c: "none" } },
    ]);
    expect(evidenceProblems(rules, "producing", "new", ev("trial_production"))).toEqual([]);
    expect(evidenceProblems(rules, "started", "equipment", full)).toHaveLength(2);
  });
});

describe("milestoneProblems", () => {
  const started = (occurredOn: string, evidence = full, of = project("signed", days("2023-02-22"))) =>
    milestoneProblems({ project: of, kind: "started", occurredOn, evidence, rules, today });

  it.each([
    ["2023-02-21", ["milestone-too-early"]],
    ["2023-02-22", []],
    ["2023-12-01", []],
    ["2023-12-02", ["date-future"]],
  ])("a start on %s: %j", (on, expected) => expect(codes(started(on))).toEqual(expected));

  it("says all at once", () => {
    const of = project("withdrawn", days("2023-02-22", "2023-03-01"));
    expect(codes(started("2020-01-01", [], of))).toEqual([
      "project-withdrawn",
      "milestone-recorded",
      "milestone-too-early",
      "evidence-missing",
      "evidence-missing",
      "evidence-missing",
    ]);
  });

  it("asks for the milestone before, and still compares the day with the latest there is", () => {
    const of = project("signed", days("2023-02-22"));
    const at = { project: of, kind: "producing", evidence: ev("acceptance"), rules, today } as const;
    expect(codes(milestoneProblems({ ...at, occurredOn: "2023-05-01" }))).toEqual(["milestone-missing-before"]);
    expect(codes(milestoneProblems({ ...at, occurredOn: "2023-02-01" }))).toEqual([
      "milestone-missing-before",
      "milestone-too-early",
    ]);
    expect(codes(started("2023-05-01", full, project("registered", days(null))))).toEqual(["milestone-missing-before"]);
  });

  it("allows all milestones on one day", () => {
    const of = project("started", days("2023-02-22", "2023-02-22"));
    expect(
      milestoneProblems({
        project: of,
        kind: "producing",
        occurredOn: "2023-02-22",
        evidence: ev("acceptance"),
        rules,
        today,
      }),
    ).toEqual([]);
  });
});

describe("correctionProblems", () => {
  const of = days("2023-02-22", "2023-05-08", "2023-09-01");
  const correct = (kind: "signed" | "started" | "producing" | "at_capacity", occurredOn: string | null) =>
    codes(correctionProblems({ project: of, kind, occurredOn, today }));

  it.each([
    ["2023-02-21", ["milestone-too-early"]],
    ["2023-02-22", []],
    ["2023-05-08", ["correction-no-change"]],
    ["2023-09-01", []],
    ["2023-09-02", ["milestone-too-late"]],
    ["2024-01-01", ["milestone-too-late", "date-future"]],
  ])("start to %s: %j", (on, expected) => expect(correct("started", on)).toEqual(expected));

  it("voids only the latest, and no signing", () => {
    expect(correct("producing", null)).toEqual([]);
    expect(correct("started", null)).toEqual(["milestone-void-later"]);
    expect(correct("signed", null)).toEqual(["milestone-void-signed", "milestone-void-later"]);
    expect(correct("at_capacity", null)).toEqual(["milestone-not-recorded"]);
    expect(correct("at_capacity", "2023-10-01")).toEqual(["milestone-not-recorded"]);
  });

  it("lets the signing move up to the start and no further", () => {
    expect(correct("signed", "2023-05-08")).toEqual([]);
    expect(correct("signed", "2023-05-09")).toEqual(["milestone-too-late"]);
    expect(correct("signed", "2019-01-01")).toEqual([]);
  });
});
