import { describe, expect, it } from "vitest";
import { factsProblems, restorationProblems, withdrawalProblems } from "./facts";

const codes = (problems: { code: string }[]) => problems.map((problem) => problem.code);
const facts = {
  plannedStartOn: "2023-06-01",
  plannedProducingOn: "2024-06-01",
  totalInvestmentWan: "40000",
  fixedInvestmentWan: "32000",
};

describe("facts of a project", () => {
  it.each([
    [{}, []],
    [{ plannedProducingOn: "2023-06-01" }, []],
    [{ plannedProducingOn: "2023-05-31" }, ["planned-order"]],
    [{ plannedStartOn: null, plannedProducingOn: "2020-01-01" }, []],
    [{ fixedInvestmentWan: "40000.0000" }, []],
    [{ fixedInvestmentWan: "40000.0001" }, ["fixed-over-total"]],
    [{ fixedInvestmentWan: null }, []],
  ])("%j → %j", (more, expected) => expect(codes(factsProblems({ ...facts, ...more }))).toEqual(expected));

  it.each([
    ["signed", "2023-02-22", []],
    ["signed", "2023-02-21", ["withdrawal-too-early"]],
    ["signed", "2023-12-01", []],
    ["signed", "2023-12-02", ["date-future"]],
    ["withdrawn", "2023-03-01", ["project-withdrawn"]],
  ])("withdrawing a %s project on %s: %j", (stage, on, expected) => {
    expect(codes(withdrawalProblems({ stage, stageOn: "2023-02-22" }, on, "2023-12-01"))).toEqual(expected);
  });

  it.each([
    ["2023-05-01", "2023-05-01", []],
    ["2023-05-01", "2023-04-30", ["restoration-too-early"]],
    ["2023-05-01", "2023-12-02", ["date-future"]],
    [null, "2023-06-01", ["project-not-withdrawn"]],
  ])("restoring one withdrawn on %s on %s: %j", (withdrawnOn, on, expected) => {
    expect(codes(restorationProblems(withdrawnOn, on, "2023-12-01"))).toEqual(expected);
  });
});
