import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MISSING,
  NIL,
  formatAmount,
  formatCount,
  formatDate,
  formatInstant,
  formatLand,
  formatMoney,
  formatMonth,
  formatPercent,
  groupDigits,
  moneyUnitFrom,
  shiftDecimal,
} from "./format";

describe("money", () => {
  it.each([
    ["32985.0000", "wan", "32,985"],
    ["32985.0000", "yi", "3.2985"],
    ["111600", "yi", "11.16"],
    ["100000.0000", "yi", "10.00"],
    ["0.0001", "wan", "0.0001"],
    ["0.4", "yi", "0.00"],
    ["0.5", "yi", "0.0001"],
    ["-32985", "yi", "-3.2985"],
    ["-0.0000", "wan", "0"],
    ["99999999999999.9999", "wan", "99,999,999,999,999.9999"],
    ["99999999999999.9999", "yi", "10,000,000,000.00"],
  ] as const)("%s in %s is %s", (wan, unit, shown) => {
    expect(formatMoney(wan, unit, "zh-CN")).toBe(shown);
  });

  it("shows missing, nil and zero differently in both languages", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const looks = [
        formatMoney(null, "wan", locale),
        formatMoney(NIL, "wan", locale),
        formatMoney("0", "wan", locale),
      ];
      expect(new Set(looks).size).toBe(3);
    }
    expect(formatMoney(null, "yi", "zh-CN")).toBe(MISSING);
    expect(formatMoney(NIL, "yi", "zh-CN")).toBe("无");
  });

  it("writes amounts out in running text", () => {
    expect(formatAmount("12000.0000", "wan", "zh-CN")).toBe("12,000 万元");
    expect(formatAmount("12000.0000", "yi", "zh-CN")).toBe("1.20 亿元");
    expect(formatAmount("0.0001", "yi", "en")).toBe("CNY 0.000001 million");
    expect(formatAmount(null, "yi", "en")).toBe(MISSING);
  });

  it("takes the unit from the address only if it is one", () => {
    expect(moneyUnitFrom("yi", "wan")).toBe("yi");
    expect(moneyUnitFrom(["yi"], "wan")).toBe("wan");
  });
});

describe("shiftDecimal", () => {
  it("loses nothing there and back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (n) => {
        const text = groupDigits(n.toString()).replaceAll(",", "");
        expect(shiftDecimal(shiftDecimal(text, -4, 0, 4), 4, 0, 0)).toBe(n.toString());
      }),
    );
  });

  it("refuses what is no decimal", () => {
    expect(() => shiftDecimal("1e3", 0, 0, 4)).toThrow(RangeError);
  });
});

describe("other figures", () => {
  it("groups counts and areas", () => {
    expect(formatCount(12345, "en")).toBe("12,345");
    expect(formatCount("0", "zh-CN")).toBe("0");
    expect(formatLand("1234.5000", "zh-CN")).toBe("1,234.5");
  });

  it("rounds shares half up", () => {
    expect(formatPercent("0.4545", "zh-CN")).toBe("45.5%");
    expect(formatPercent("1", "zh-CN")).toBe("100.0%");
    expect(formatPercent("0.0005", "zh-CN")).toBe("0.1%");
    expect(formatPercent(null, "en")).toBe(MISSING);
  });
});

describe("time", () => {
  it("shows instants in Shanghai whatever the machine's zone", () => {
    expect(formatInstant("2024-03-05T16:03:09Z", "zh-CN")).toBe("2024-03-06 00:03");
    expect(formatInstant("2024-03-05T16:03:09Z", "en", "second")).toBe("2024-03-06 00:03:09");
  });

  it("writes days and months in both languages", () => {
    expect(formatDate("2024-03-05", "zh-CN")).toBe("2024-03-05");
    expect(formatDate("2024-03-05", "zh-CN", "long")).toBe("2024年3月5日");
    expect(formatDate("2024-03-05", "en", "long")).toBe("5 March 2024");
    expect(formatMonth("2024-03", "zh-CN")).toBe("2024年3月");
    expect(formatMonth("2024-12", "en")).toBe("December 2024");
  });
});
