import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWan,
  canonicalWan,
  compareWan,
  formatWan,
  fromYuan,
  MAX_MONEY_WAN,
  MoneyWan,
  parseMoneyWan,
  readMoneyWan,
  subtractWan,
  sumWan,
  toYi,
  toYuan,
} from "./money";

describe("parseMoneyWan", () => {
  it.each([
    ["1.2亿", "12000.0000"],
    ["3.5亿元", "35000.0000"],
    ["12000万", "12000.0000"],
    ["12000 万元", "12000.0000"],
    ["120000000元", "12000.0000"],
    ["120000000.00元", "12000.0000"],
    ["1元", "0.0001"],
    ["12000", "12000.0000"],
    ["0", "0.0000"],
    ["0.0001", "0.0001"],
    ["１２，０００．５", "12000.5000"],
    ["　１.２　亿元 ", "12000.0000"],
    ["12,000万元", "12000.0000"],
    ["12 000", "12000.0000"],
    ["1,234,567.8901", "1234567.8901"],
    ["3.2985亿元", "32985.0000"],
    ["0.00000001亿", "0.0001"],
    ["人民币1.2亿元", "12000.0000"],
    ["0012", "12.0000"],
    ["99999999", MAX_MONEY_WAN],
    ["9999.9999亿", MAX_MONEY_WAN],
  ])("reads %s as %s 万元", (text, wan) => {
    expect(parseMoneyWan(text)).toEqual({ ok: true, wan });
  });

  it.each([
    ["", "required"],
    ["  ", "required"],
    ["三千万", "money-number-words"],
    ["一个亿", "money-number-words"],
    ["3千万元", "money-number-words"],
    ["2个亿", "money-number-words"],
    ["1.23456", "money-decimals"],
    ["1.00000", "money-decimals"],
    ["0.123456789亿", "money-decimals"],
    ["100.5元", "money-decimals"],
    ["100.000元", "money-decimals"],
    ["-5", "money-negative"],
    ["−5万", "money-negative"],
    ["－５", "money-negative"],
    ["(500)", "money-negative"],
    ["负500", "money-negative"],
    ["99999999.0001", "money-absurd"],
    ["10000亿", "money-absurd"],
    ["999999999999999999999999", "money-absurd"],
    ["1e5", "money-scientific"],
    ["1.2E+4万", "money-scientific"],
    ["1.2 k", "money-unit"],
    ["1200w", "money-unit"],
    ["5%", "money-unit"],
    ["12000亩", "money-unit"],
    ["$100", "money-currency"],
    ["￥100", "money-currency"],
    ["100万美元", "money-currency"],
    ["1亿2000万", "money-two-units"],
    ["1亿2000", "money-two-units"],
    ["1.2万亿", "money-two-units"],
    ["12000万 1.2亿", "money-two-units"],
    ["1,2000", "money-separators"],
    ["1,23", "money-separators"],
    ["1 2", "money-separators"],
    ["1,234 567", "money-separators"],
    ["1.2.3", "money-format"],
    [".5", "money-format"],
    ["5.", "money-format"],
    ["亿", "money-format"],
    ["约1亿", "money-format"],
    ["+5", "money-format"],
    ["NaN", "money-format"],
    ["①亿", "money-format"],
    ["10²", "money-unit"],
    ["9".repeat(101), "money-format"],
  ])("refuses %j with %s", (text, code) => {
    expect(parseMoneyWan(text)).toEqual({ ok: false, code });
  });

  it("never throws and never leaves the bound, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\d., 亿万元eE+-]{0,12}$/)), (text) => {
        const parsed = parseMoneyWan(text);
        if (parsed.ok) expect(toYuan(parsed.wan) >= 0n && compareWan(parsed.wan, MAX_MONEY_WAN) <= 0).toBe(true);
      }),
    );
  });
});

const yuan = fc.bigInt({ min: 0n, max: toYuan(MAX_MONEY_WAN) });

describe("arithmetic", () => {
  it("agrees with BigInt yuan", () => {
    fc.assert(
      fc.property(yuan, yuan, (a, b) => {
        expect(toYuan(fromYuan(a))).toBe(a);
        expect(addWan(fromYuan(a), fromYuan(b))).toBe(fromYuan(a + b));
        expect(subtractWan(fromYuan(a), fromYuan(b))).toBe(fromYuan(a - b));
        expect(toYuan(subtractWan(fromYuan(a), fromYuan(b)))).toBe(a - b);
        expect(compareWan(fromYuan(a), fromYuan(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
    fc.assert(
      fc.property(fc.array(yuan), (all) => {
        expect(sumWan(all.map(fromYuan))).toBe(fromYuan(all.reduce((sum, each) => sum + each, 0n)));
      }),
    );
  });

  it("shows what it reads back", () => {
    fc.assert(
      fc.property(yuan, (amount) => {
        const wan = fromYuan(amount);
        expect(parseMoneyWan(formatWan(wan))).toEqual({ ok: true, wan });
        expect(parseMoneyWan(`${toYi(wan)}亿元`)).toEqual({ ok: true, wan });
        expect(parseMoneyWan(`${amount}元`)).toEqual({ ok: true, wan });
      }),
    );
  });

  it.each([
    ["32985.0000", "32,985", "3.2985"],
    ["239000", "239,000", "23.9"],
    ["0.5", "0.5", "0.00005"],
    ["0", "0", "0"],
    ["-1234.5", "-1,234.5", "-0.12345"],
  ])("formats %s", (wan, ledger, yi) => {
    expect(formatWan(wan)).toBe(ledger);
    expect(toYi(wan)).toBe(yi);
  });

  it("refuses to compute with what is not an amount", () => {
    expect(() => toYuan("1e3")).toThrow(RangeError);
    expect(() => toYuan("1.23456")).toThrow(RangeError);
    expect(canonicalWan("40000")).toBe("40000.0000");
  });
});

describe("MoneyWan and readMoneyWan", () => {
  it.each([
    ["40000", "40000.0000"],
    ["0.0001", "0.0001"],
    ["99999999", MAX_MONEY_WAN],
  ])("accepts %s", (value, wan) => expect(MoneyWan.parse(value)).toBe(wan));

  it.each([
    [40000, "money-type"],
    [undefined, "required"],
    ["", "required"],
    ["1.23456", "money-decimals"],
    ["-1", "money-negative"],
    ["1.2亿", "money-format"],
    ["12,000", "money-format"],
    ["1e3", "money-scientific"],
    ["100000000", "money-absurd"],
  ])("refuses %j with %s", (value, code) => {
    expect(MoneyWan.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual([code]);
  });

  it("hands a typed amount on without losing it", () => {
    expect(readMoneyWan(" ")).toBeNull();
    expect(readMoneyWan("1.2亿")).toBe("12000.0000");
    expect(readMoneyWan("三千万")).toBe("三千万");
  });
});
