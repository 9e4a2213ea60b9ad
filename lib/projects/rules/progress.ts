import { monthOf, yearOf } from "@/lib/platform/dates";
import type { Problem } from "@/lib/platform/errors";
import { addWan, compareWan, formatWan, sumWan, toYuan, type Wan } from "@/lib/platform/money";
import type { Stage } from "../types";

/** The months recorded of a project: what each of them brought. */
export type MonthAmount = { month: string; investedWan: Wan };

export type ProgressProject = {
  stage: Stage;
  signedOn: string | null;
  investedBeforeWan: Wan;
  totalInvestmentWan: Wan;
  months: readonly MonthAmount[];
};

export type ProgressInput = {
  month: string;
  investedWan: Wan;
  investedYearWan?: Wan | null;
  investedCumulativeWan?: Wan | null;
};

// A month so many times the usual one, or so small a part of it, is probably typed in the wrong unit.
const UNIT_SLIP_FACTOR = 8n;

function withMonth(months: readonly MonthAmount[], input: MonthAmount): MonthAmount[] {
  return [...months.filter((each) => each.month !== input.month), input];
}

/** What the months of the year up to and including this one bring together. */
export function computeYearWan(months: readonly MonthAmount[], month: string): Wan {
  return sumWan(
    months
      .filter((each) => yearOf(each.month) === yearOf(month) && each.month <= month)
      .map((each) => each.investedWan),
  );
}

/** What was invested before the ledger's first month and in all months up to and including this one. */
export function computeCumulativeWan(investedBeforeWan: Wan, months: readonly MonthAmount[], month: string): Wan {
  return addWan(
    investedBeforeWan,
    sumWan(months.filter((each) => each.month <= month).map((each) => each.investedWan)),
  );
}

/**
 * Why a month cannot be recorded: the project is withdrawn or has no contract, the month lies in the future or before the signing, or the
 * year's or the cumulative amount given beside it is not the sum of the months (both sums named).
 */
export function progressProblems(project: ProgressProject, input: ProgressInput, today: string, path = ""): Problem[] {
  const problems: Problem[] = [];
  if (project.stage === "withdrawn") problems.push({ path, code: "project-withdrawn" });
  else if (project.signedOn === null) problems.push({ path, code: "progress-not-signed" });
  const at = (field: string) => (path === "" ? field : `${path}.${field}`);
  if (input.month > monthOf(today))
    problems.push({ path: path === "" ? "month" : path, code: "month-future", params: { month: monthOf(today) } });
  if (project.signedOn !== null && input.month < monthOf(project.signedOn)) {
    problems.push({
      path: path === "" ? "month" : path,
      code: "month-before-signing",
      params: { on: project.signedOn },
    });
  }
  const months = withMonth(project.months, input);
  const year = computeYearWan(months, input.month);
  if (input.investedYearWan && compareWan(input.investedYearWan, year) !== 0) {
    problems.push({
      path: at("investedYearWan"),
      code: "progress-year-sum",
      params: { given: formatWan(input.investedYearWan), sum: formatWan(year) },
    });
  }
  const cumulative = computeCumulativeWan(project.investedBeforeWan, months, input.month);
  if (input.investedCumulativeWan && compareWan(input.investedCumulativeWan, cumulative) !== 0) {
    problems.push({
      path: at("investedCumulativeWan"),
      code: "progress-cumulative-sum",
      params: { given: formatWan(input.investedCumulativeWan), sum: formatWan(cumulative) },
    });
  }
  return problems;
}

function median(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0n;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0n) + upper) / 2n;
}

/**
 * Does an amount look typed in the wrong unit? It does when it is at least 8 times, or at most an eighth of, the median of at least
 * two earlier months with investment, or exactly 10,000 times or a 10,000th of any of them (元 for 万元, 万元 for 亿元). Nil is no slip.
 * Gives the usual amount, or null.
 */
export function unitSlip(earlier: readonly Wan[], investedWan: Wan): Wan | null {
  const amount = toYuan(investedWan);
  const usual = earlier.filter((each) => toYuan(each) > 0n);
  if (amount === 0n || usual.length === 0) return null;
  const exact = usual.find((each) => toYuan(each) * 10_000n === amount || amount * 10_000n === toYuan(each));
  if (exact) return exact;
  if (usual.length < 2) return null;
  const middle = median(usual.map(toYuan));
  const slipped = amount >= middle * UNIT_SLIP_FACTOR || amount * UNIT_SLIP_FACTOR <= middle;
  return slipped ? usual.reduce((best, each) => (distance(each, middle) < distance(best, middle) ? each : best)) : null;
}

function distance(wan: Wan, yuan: bigint): bigint {
  const difference = toYuan(wan) - yuan;
  return difference < 0n ? -difference : difference;
}

/** What looks wrong and can be confirmed: a jump of about ten times against the months before, more invested than the project's total. */
export function progressWarnings(project: ProgressProject, input: ProgressInput, path = ""): Problem[] {
  const field = path === "" ? "investedWan" : `${path}.investedWan`;
  const warnings: Problem[] = [];
  const earlier = project.months.filter((each) => each.month < input.month).map((each) => each.investedWan);
  const usual = unitSlip(earlier, input.investedWan);
  if (usual !== null)
    warnings.push({
      path: field,
      code: "progress-unit-slip",
      params: { value: formatWan(input.investedWan), usual: formatWan(usual) },
    });
  const months = withMonth(project.months, input);
  const last = months.reduce((latest, each) => (each.month > latest ? each.month : latest), input.month);
  const cumulative = computeCumulativeWan(project.investedBeforeWan, months, last);
  if (compareWan(cumulative, project.totalInvestmentWan) > 0 && toYuan(input.investedWan) > 0n) {
    warnings.push({
      path: field,
      code: "progress-over-total",
      params: { sum: formatWan(cumulative), total: formatWan(project.totalInvestmentWan) },
    });
  }
  return warnings;
}
