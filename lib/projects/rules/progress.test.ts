import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftMonth } from "@/lib/platform/dates";
import { fromYuan, sumWan } from "@/lib/platform/money";
import {
  computeCumulativeWan,
  computeYearWan,
  type ProgressInput,
  type ProgressProject,
  progressProblems,
  progressWarnings,
  unitSlip,
} from "./progress";

const today = "2023-12-05";
const project = (more: Partial<ProgressProject> = {}): ProgressProject => ({
  stage: "started",
  signedOn: "2023-02-22",
  investedBeforeWan: "100.0000",
  totalInvestmentWan: "40000.0000",
  months: [
    { month: "2022-12", investedWan: "7.0000" },
    { month: "2023-10", investedWan: "1000.0000" },
    { month: "2023-11", investedWan: "1200.0000" },
  ],
  ...more,
});
const codes = (problems: { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`.trim());

describe("progressProblems", () => {
  it.each<[Partial<ProgressInput>, Partial<ProgressProject>, string[]]>([
    [{}, {}, []],
    [{ month: "2024-01" }, {}, ["month month-future"]],
    [{ month: "2023-02" }, {}, []],
    [{ month: "2023-01" }, {}, ["month month-before-signing"]],
    [{}, { stage: "withdrawn" }, ["project-withdrawn"]],
    [{}, { stage: "registered", signedOn: null }, ["progress-not-signed"]],
    [{ investedYearWan: "3500" }, {}, []],
    [{ investedYearWan: "3500.0001" }, {}, ["investedYearWan progress-year-sum"]],
    [{ investedCumulativeWan: "3607" }, {}, []],
    [{ investedCumulativeWan: "3507" }, {}, ["investedCumulativeWan progress-cumulative-sum"]],
    [{ month: "2023-11", investedYearWan: "2300" }, {}, []],
    [
      { month: "2025-01", investedYearWan: "1", investedCumulativeWan: "1" },
      { stage: "withdrawn" },
      [
        "project-withdrawn",
        "month month-future",
        "investedYearWan progress-year-sum",
        "investedCumulativeWan progress-cumulative-sum",
      ],
    ],
  ])("%j of %j → %j", (input, more, expected) => {
    expect(codes(progressProblems(project(more), { month: "2023-12", investedWan: "1300", ...input }, today))).toEqual(
      expected,
    );
  });

  it("names both sums and the cell", () => {
    const [problem] = progressProblems(
      project(),
      { month: "2023-12", investedWan: "1300", investedYearWan: "9999" },
      today,
      "rows[3]",
    );
    expect(problem).toEqual({
      path: "rows[3].investedYearWan",
      code: "progress-year-sum",
      params: { given: "9,999", sum: "3,500" },
    });
  });

  it("sums are the months' whatever their order", () => {
    const yuan = fc.bigInt({ min: 0n, max: 10n ** 11n });
    fc.assert(
      fc.property(fc.array(yuan, { minLength: 1, maxLength: 30 }), yuan, (amounts, before) => {
        const months = amounts.map((amount, i) => ({ month: shiftMonth("2022-07", i), investedWan: fromYuan(amount) }));
        const shuffled = [...months].reverse();
        for (const { month } of months) {
          const upTo = months.filter((each) => each.month <= month);
          expect(computeCumulativeWan(fromYuan(before), shuffled, month)).toBe(
            sumWan([fromYuan(before), ...upTo.map((each) => each.investedWan)]),
          );
          expect(computeYearWan(shuffled, month)).toBe(
            sumWan(upTo.filter((each) => each.month.slice(0, 4) === month.slice(0, 4)).map((each) => each.investedWan)),
          );
        }
      }),
    );
  });
});

describe("unitSlip", () => {
  it.each<[string[], string, string | null]>([
    [[], "99999", null],
    [["1000"], "90000", null],
    [["1000"], "10000000", "1000"],
    [["1000"], "0.1", "1000"],
    [["1000", "1200"], "8799.9999", null],
    [["1000", "1200"], "8800", "1000"],
    [["1000", "1200", "1100"], "8800", "1100"],
    [["1000", "1200", "1100"], "8799", null],
    [["1000", "1200", "1100"], "137.5", "1100"],
    [["1000", "1200", "1100"], "137.5001", null],
    [["1000", "1200", "1100"], "0", null],
    [["0", "0", "0"], "5000", null],
    [["0", "1000", "0"], "9000", null],
  ])("after %j, %s → %s", (earlier, amount, usual) => expect(unitSlip(earlier, amount)).toBe(usual));
});

describe("progressWarnings", () => {
  const warn = (input: Partial<ProgressInput>, more: Partial<ProgressProject> = {}) =>
    codes(progressWarnings(project(more), { month: "2023-12", investedWan: "1300", ...input }));
  it("points out slips and overruns", () => {
    expect(warn({})).toEqual([]);
    expect(warn({ investedWan: "13000" })).toEqual(["investedWan progress-unit-slip"]);
    expect(warn({ investedWan: "0.13" })).toEqual(["investedWan progress-unit-slip"]);
    expect(warn({}, { totalInvestmentWan: "3607" })).toEqual([]);
    expect(warn({}, { totalInvestmentWan: "3606.9999" })).toEqual(["investedWan progress-over-total"]);
  });
  it("counts later months too when an earlier one is entered late", () => {
    expect(warn({ month: "2023-09", investedWan: "1" }, { totalInvestmentWan: "2307" })).toContain(
      "investedWan progress-over-total",
    );
  });
});
