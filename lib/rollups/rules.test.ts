import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/lib/i18n/messages";
import { INDICATORS, ROLLUPS } from "./reference";
import { computeRate, isSmallCohort, knownAtOf, momentOf, viewProblems } from "./rules";
import { AsOf, GetBatchesInput, ListFigureRecordsInput } from "./schema";
import {
  AGREEMENT_COUNTS,
  AGREEMENT_FIGURES,
  BATCH_FIGURES,
  COHORT_FIGURES,
  RATES,
  SPANS,
  STOCK_COUNTS,
  STOCK_FIGURES,
} from "./types";

describe("rates", () => {
  it.each([
    [5, 8, "0.6250"],
    [1, 3, "0.3333"],
    [2, 3, "0.6667"],
    [0, 7, "0.0000"],
    [7, 7, "1.0000"],
    [1, 20_000, "0.0001"],
    [1, 20_001, "0.0000"],
  ])("%i of %i is %s", (numerator, denominator, value) => {
    expect(computeRate(numerator, denominator)).toEqual({ value, numerator, denominator });
  });

  it("without a denominator there is no rate, which is not zero", () => {
    expect(computeRate(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0 });
  });

  it("lies within half a ten-thousandth of the quotient", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (denominator, given) => {
        const numerator = given % (denominator + 1);
        expect(
          Math.abs(Number(computeRate(numerator, denominator).value) - numerator / denominator),
        ).toBeLessThanOrEqual(0.00005 + 1e-9);
      }),
    );
  });

  it("a cohort is small below the limit, not at it", () => {
    expect([9, 10, 11].map((signed) => isSmallCohort(signed, 10))).toEqual([true, false, false]);
  });
});

describe("the moment of a view", () => {
  it("as of a day is its end in the province; an instant stays as given", () => {
    expect(knownAtOf("2023-12-31")).toBe("2023-12-31T15:59:59.999999Z");
    expect(knownAtOf("2023-12-31T10:00:00+08:00")).toBe("2023-12-31T10:00:00+08:00");
  });

  it.each([
    [{}, { on: "2024-03-01", knownAt: null }],
    [{ on: "2023-05-31" }, { on: "2023-05-31", knownAt: null }],
    [{ asOf: "2023-07-31" }, { on: "2023-07-31", knownAt: "2023-07-31T15:59:59.999999Z" }],
    [{ asOf: "2023-07-31T17:00:00Z" }, { on: "2023-08-01", knownAt: "2023-07-31T17:00:00Z" }],
    [
      { asOf: "2023-07-31", on: "2023-01-01" },
      { on: "2023-01-01", knownAt: "2023-07-31T15:59:59.999999Z" },
    ],
  ])("%j", (input, moment) => {
    expect(momentOf(input, "2024-03-01")).toEqual(moment);
  });

  it("names everything that makes no view, at once", () => {
    const problems = viewProblems(
      { on: "2024-03-02", asOf: "2024-03-01T16:00:00Z", from: "2023-02-01", to: "2023-01-31", round: 2 },
      "2024-03-01",
    );
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "on view-future",
      "asOf view-future",
      "to period-order",
      "year round-needs-year",
    ]);
    expect(
      viewProblems(
        { on: "2024-03-01", asOf: "2024-03-01", from: "2023-01-31", to: "2023-01-31", round: 2, year: 2023 },
        "2024-03-01",
      ),
    ).toEqual([]);
  });
});

describe("inputs", () => {
  it.each(["2023-12-31", "2023-12-31T16:00:00Z", "2023-12-31T16:00:00.123456+08:00"])(
    "as of %s is understood",
    (text) => {
      expect(AsOf.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    "2023-02-30",
    "2023-12-31T25:00:00Z",
    "2023-12-31T16:00:00",
    "2023-02-30T10:00:00Z",
    "yesterday",
    "",
    "2023-12-31T16:00:00 08:00",
  ])("as of %s is refused", (text) => {
    expect(AsOf.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(["as-of-format"]);
  });

  it("refuses unknown fields and values", () => {
    expect(GetBatchesInput.safeParse({ years: "2023" }).success).toBe(false);
    expect(GetBatchesInput.safeParse({ year: "23" }).error?.issues[0]?.message).toBe("round-year");
    expect(GetBatchesInput.safeParse({ by: "county" }).error?.issues[0]?.message).toBe("not-in-list");
    expect(ListFigureRecordsInput.safeParse({ figure: "sum" }).error?.issues[0]?.message).toBe("figure-unknown");
    expect(ListFigureRecordsInput.safeParse({ figure: "batch" }).error?.issues[0]?.message).toBe("required");
  });
});

describe("indicators", () => {
  const keys = new Set(INDICATORS.map(({ key }) => key));

  it("are named once and divide indicators that exist", () => {
    expect(keys.size).toBe(INDICATORS.length);
    for (const { numerator, denominator } of INDICATORS) {
      for (const term of [numerator, denominator]) if (term) expect(keys.has(term)).toBe(true);
    }
  });

  it("are the figures that the answers carry", () => {
    const carried = [
      ...BATCH_FIGURES.map((key) => `batches.${key}`),
      ...[...COHORT_FIGURES, ...RATES, ...SPANS].map((key) => `conversion.${key}`),
      ...[...STOCK_FIGURES, ...STOCK_COUNTS].map((key) => `stock.${key}`),
      ...[...AGREEMENT_FIGURES, ...AGREEMENT_COUNTS].map((key) => `agreements.${key}`),
    ];
    expect([...keys].sort()).toEqual(carried.sort());
  });

  it.each(["zh-CN", "en"] as const)("have a definition in %s that names its version", (locale) => {
    const definitions = MESSAGES[locale].rollups?.definition as Record<string, string>;
    expect(Object.keys(definitions).sort()).toEqual([...ROLLUPS].sort());
    for (const rollup of ROLLUPS) {
      const version = INDICATORS.find((each) => each.rollup === rollup)?.version;
      expect(definitions[rollup]).toMatch(locale === "en" ? `(Definition ${version})` : `定义第${version}版`);
    }
  });
});
