import { describe, expect, it } from "vitest";
import { correctionProblems, eligibilityProblems, lockProblems, repeatedProblems, roundProblems } from "./rules";
import type { Candidate } from "./types";

const round = { year: 2023, number: 4, heldOn: "2023-12-01", closedAt: null };
const closed = { ...round, closedAt: "2023-12-05T00:00:00.000Z" };
const project: Candidate = {
  stage: "started",
  signedOn: "2023-02-22",
  startedOn: "2023-12-01",
  producingOn: null,
  already: null,
};

describe("eligibilityProblems", () => {
  it.each([
    ["signed long before", "signed", {}, []],
    ["started on the day itself", "started", {}, []],
    ["started a day late", "started", { startedOn: "2023-12-02" }, ["entry-milestone-late"]],
    ["not producing", "producing", {}, ["entry-milestone-missing"]],
    ["withdrawn", "signed", { stage: "withdrawn" }, ["entry-withdrawn"]],
    ["in an earlier round", "signed", { already: { year: 2023, number: 1 } }, ["entry-already"]],
    [
      "everything at once",
      "producing",
      { stage: "withdrawn", producingOn: "2024-01-01", already: { year: 2022, number: 3 } },
      ["entry-withdrawn", "entry-milestone-late", "entry-already"],
    ],
  ] as const)("%s", (_name, batch, facts, codes) => {
    const found = eligibilityProblems(round, { ...project, ...facts }, batch, "projectId");
    expect(found.map((problem) => problem.code)).toEqual(codes);
    expect(found.every((problem) => problem.path === "projectId")).toBe(true);
  });

  it("says which round and which days", () => {
    const late = { ...project, startedOn: "2023-12-02", already: { year: 2023, number: 1 } };
    expect(eligibilityProblems(round, late, "started", "")).toEqual([
      { path: "", code: "entry-milestone-late", params: { batch: "started", on: "2023-12-02", heldOn: "2023-12-01" } },
      { path: "", code: "entry-already", params: { batch: "started", year: 2023, number: 1 } },
    ]);
  });
});

describe("rounds", () => {
  it("are held in their year", () => {
    expect(roundProblems({ year: 2023, heldOn: "2023-12-31" })).toEqual([]);
    expect(roundProblems({ year: 2023, heldOn: "2024-01-01" }).map(({ path, code }) => [path, code])).toEqual([
      ["heldOn", "round-day-other-year"],
    ]);
  });
  it("lock their entries when closed", () => {
    expect(lockProblems(round)).toEqual([]);
    expect(lockProblems(closed)[0]).toMatchObject({ code: "round-closed", params: { year: 2023, number: 4 } });
  });
});

describe("repeatedProblems", () => {
  it("marks the second of a kind, not the same project in another batch", () => {
    const entries = [
      { projectId: 1, batch: "signed" },
      { projectId: 1, batch: "started" },
      { projectId: 1, batch: "signed" },
    ] as const;
    expect(repeatedProblems(entries).map(({ path }) => path)).toEqual(["entries[2].projectId"]);
  });
});

describe("correctionProblems", () => {
  const entry = { batch: "signed", investmentWan: "100.0000", removed: false } as const;
  const codes = (at: Partial<Parameters<typeof correctionProblems>[0]>) =>
    correctionProblems({ round: closed, entry, already: null, ...at }).map(({ path, code }) => `${path} ${code}`);

  it("only after the closing", () => expect(codes({ round, removed: true })).toEqual([" round-open"]));
  it("only when something changes", () => {
    expect(codes({})).toEqual(["investmentWan correction-no-change"]);
    expect(codes({ investmentWan: "100", removed: false })).toEqual(["investmentWan correction-no-change"]);
    expect(codes({ investmentWan: "100.0001" })).toEqual([]);
    expect(codes({ removed: true })).toEqual([]);
  });
  it("back in only where no other entry of the batch stands", () => {
    const removed = { ...entry, removed: true };
    expect(codes({ entry: removed, removed: false })).toEqual([]);
    expect(codes({ entry: removed, removed: false, already: { year: 2024, number: 1 } })).toEqual([
      "removed entry-already",
    ]);
  });
});
