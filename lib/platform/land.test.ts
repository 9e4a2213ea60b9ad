import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AreaMu, MAX_LAND_MU, parseLandMu, readLandMu } from "./land";

describe("parseLandMu", () => {
  it.each([
    ["64.5", "64.5000"],
    ["64.5亩", "64.5000"],
    ["６４．５ 亩", "64.5000"],
    ["4.3公顷", "64.5000"],
    ["0.0001公顷", "0.0015"],
    ["1,200", "1200.0000"],
    ["0", "0.0000"],
    ["100000", MAX_LAND_MU],
  ])("reads %s as %s 亩", (text, mu) => expect(parseLandMu(text)).toEqual({ ok: true, mu }));

  it.each([
    ["", "required"],
    ["-1", "land-negative"],
    ["1.23456", "land-decimals"],
    ["100000.0001", "land-absurd"],
    ["7000公顷", "land-absurd"],
    ["5平方公里", "land-unit"],
    ["500 m2", "land-unit"],
    ["12,00", "land-separators"],
    ["六十亩", "land-format"],
    ["1".repeat(101), "land-format"],
  ])("refuses %j with %s", (text, code) => expect(parseLandMu(text)).toEqual({ ok: false, code }));

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (parts) => {
        const text = `${Math.floor(parts / 10_000)}.${String(parts % 10_000).padStart(4, "0")}`;
        expect(parseLandMu(text)).toEqual({ ok: true, mu: text });
        expect(AreaMu.parse(text)).toBe(text);
      }),
    );
  });
});

describe("AreaMu", () => {
  it.each([
    [64.5, "land-type"],
    ["4.3公顷", "land-format"],
    ["1.23456", "land-decimals"],
    [undefined, "required"],
  ])("refuses %j with %s", (value, code) => {
    expect(AreaMu.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual([code]);
  });
  it("hands typed text on", () => {
    expect([readLandMu(""), readLandMu("4.3公顷"), readLandMu("六十亩")]).toEqual([null, "64.5000", "六十亩"]);
  });
});
