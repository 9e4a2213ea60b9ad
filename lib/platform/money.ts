import { z } from "zod";

/**
 * Exact money in 万元 (10,000 yuan). A value is a decimal string, canonical with four places ("12000.0000"), because
 * four places of 万元 are exactly one yuan: inside, every amount is a BigInt count of yuan and nothing is ever a float.
 * (product.md, "The rules that figures obey", 1.)
 */
export type Wan = string;

/**
 * The largest amount that one entry may state: 99,999,999 万元, just under 一万亿元. `numeric(18,4)` holds a million times more,
 * so sums over the whole province cannot overflow. An amount above it is a slip of the unit, not a project.
 */
export const MAX_MONEY_WAN: Wan = "99999999.0000";

type MoneyCode =
  | "required"
  | "money-absurd"
  | "money-decimals"
  | "money-currency"
  | "money-format"
  | "money-negative"
  | "money-number-words"
  | "money-scientific"
  | "money-separators"
  | "money-two-units"
  | "money-type"
  | "money-unit";

export type ParsedMoney = { ok: true; wan: Wan } | { ok: false; code: MoneyCode };

const YUAN_PER_WAN = 10_000n;
const YUAN_PER_YI = 100_000_000n;
const WAN_SHAPE = /^(-?)(\d+)(?:\.(\d{1,4}))?$/;

/** A canonical or API amount as a count of yuan. Throws on anything else: callers hand in values a schema has passed. */
export function toYuan(wan: Wan): bigint {
  const match = WAN_SHAPE.exec(wan);
  if (!match) throw new RangeError("Not an amount in 万元");
  const yuan = BigInt(match[2] ?? "0") * YUAN_PER_WAN + BigInt((match[3] ?? "").padEnd(4, "0"));
  return match[1] === "-" ? -yuan : yuan;
}

/** The canonical amount (four places) of a count of yuan, which may be negative (differences). */
export function fromYuan(yuan: bigint): Wan {
  const size = yuan < 0n ? -yuan : yuan;
  const places = (size % YUAN_PER_WAN).toString().padStart(4, "0");
  return `${yuan < 0n ? "-" : ""}${size / YUAN_PER_WAN}.${places}`;
}

/** "40000" → "40000.0000". */
export function canonicalWan(wan: Wan): Wan {
  return fromYuan(toYuan(wan));
}

export function addWan(a: Wan, b: Wan): Wan {
  return fromYuan(toYuan(a) + toYuan(b));
}

export function subtractWan(a: Wan, b: Wan): Wan {
  return fromYuan(toYuan(a) - toYuan(b));
}

/** The exact sum; of nothing, "0.0000". */
export function sumWan(amounts: Iterable<Wan>): Wan {
  let yuan = 0n;
  for (const amount of amounts) yuan += toYuan(amount);
  return fromYuan(yuan);
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compareWan(a: Wan, b: Wan): number {
  const difference = toYuan(a) - toYuan(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

function shown(size: bigint, unit: bigint, places: number): string {
  const fraction = (size % unit).toString().padStart(places, "0").replace(/0+$/, "");
  return grouped((size / unit).toString()) + (fraction ? `.${fraction}` : "");
}

/** A decimal as a person would type it back: "32985.0000" → "32985", "1.5000" → "1.5". For amounts and areas alike. */
export function typedDecimal(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** For ledgers: "32985.0000" → "32,985", "1.5000" → "1.5". Exact, the unit 万元 is printed by the column. */
export function formatWan(wan: Wan): string {
  const yuan = toYuan(wan);
  return (yuan < 0n ? "-" : "") + shown(yuan < 0n ? -yuan : yuan, YUAN_PER_WAN, 4);
}

/** For rollups: the amount in 亿元, exact: "32985.0000" → "3.2985", "239000.0000" → "23.9". */
export function toYi(wan: Wan): string {
  const yuan = toYuan(wan);
  return (yuan < 0n ? "-" : "") + shown(yuan < 0n ? -yuan : yuan, YUAN_PER_YI, 8);
}

const UNITS: Record<string, { yuan: bigint; places: number; typed: number }> = {
  亿: { yuan: YUAN_PER_YI, places: 8, typed: 8 },
  万: { yuan: YUAN_PER_WAN, places: 4, typed: 4 },
  // 角 and 分 may be typed as zeros ("120000000.00元"), as contracts print them.
  元: { yuan: 1n, places: 0, typed: 2 },
};

/** Full-width digits, letters and signs to ASCII. NFKC would also turn ① into 1 and ² into 2, which nobody means. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ");
}

/**
 * A plain positive decimal with optional separators in groups of three (all commas or all spaces), without them; or why not.
 * Shared by money and land.
 */
export function readDecimal(text: string): { whole: string; fraction: string } | "separators" | "format" {
  const match = /^(\d[\d, ]*)(?:\.(\d+))?$/.exec(text);
  if (!match) return "format";
  const whole = match[1] ?? "";
  if (!/^(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)$/.test(whole)) return "separators";
  return { whole: whole.replace(/[, ]/g, ""), fraction: match[2] ?? "" };
}

function refusalOf(text: string): MoneyCode | null {
  if (text === "") return "required";
  if (/[$¥￥€£₩₽]|美元|美金|欧元|日元|港元|港币|usd|rmb|cny|eur|hkd|jpy/i.test(text)) return "money-currency";
  if (/^[-−–—]|^负|^\(.*\)$/.test(text)) return "money-negative";
  if (/[一二三四五六七八九十百千零〇两壹贰叁肆伍陆柒捌玖拾佰仟]|个亿|个万/.test(text)) return "money-number-words";
  if (/\d\s*e\s*[+-]?\s*\d/i.test(text)) return "money-scientific";
  return null;
}

/**
 * An amount as a person writes it: "1.2亿", "3.5亿元", "12000万", "120000000元", "12,000", full-width digits; a plain number
 * means 万元. Never rounds and never guesses: number words, two units, unknown or foreign units, wrong groups of digits, more
 * decimals than one yuan and amounts above MAX_MONEY_WAN are refused, each with its own code.
 */
export function parseMoneyWan(text: string): ParsedMoney {
  if (text.length > 100) return { ok: false, code: "money-format" };
  const typed = halfWidth(text)
    .trim()
    .replace(/^人民币\s*(?=.*[亿万元]$)/, "");
  const refusal = refusalOf(typed);
  if (refusal) return { ok: false, code: refusal };

  const match = /^([\d., ]*?)\s*([^\d.,\s].*)?$/.exec(typed);
  const suffix = (match?.[2] ?? "万").replace(/\s+/g, "");
  const unit = UNITS[suffix.replace(/(?<=[亿万])元$/, "")];
  if (!match || !unit) {
    if (suffix.replace(/[^亿万]/g, "").length > 1 || /[亿万元].*\d/.test(typed))
      return { ok: false, code: "money-two-units" };
    return { ok: false, code: /^[\d]/.test(typed) ? "money-unit" : "money-format" };
  }
  const decimal = readDecimal(match[1] ?? "");
  if (decimal === "separators") return { ok: false, code: "money-separators" };
  if (decimal === "format") return { ok: false, code: "money-format" };
  const fraction = decimal.fraction.slice(0, unit.places).padEnd(unit.places, "0");
  if (decimal.fraction.length > unit.typed || /[1-9]/.test(decimal.fraction.slice(unit.places))) {
    return { ok: false, code: "money-decimals" };
  }
  const yuan = BigInt(decimal.whole) * unit.yuan + (BigInt(fraction || "0") * unit.yuan) / 10n ** BigInt(unit.places);
  if (yuan > toYuan(MAX_MONEY_WAN)) return { ok: false, code: "money-absurd" };
  return { ok: true, wan: fromYuan(yuan) };
}

/**
 * For a form's `read`: what a person typed as the value for the command. Blank is null, an understood amount is canonical, and
 * what is not understood goes on as typed, so that `MoneyWan` refuses it with the same code and nothing typed is lost.
 */
export function readMoneyWan(text: string): string | null {
  if (text.trim() === "") return null;
  const parsed = parseMoneyWan(text);
  return parsed.ok ? parsed.wan : text;
}

/**
 * Zod: an amount of the API, a decimal string in 万元 with at most four decimals ("40000", "0.5"), canonical out.
 * More decimals are refused, not rounded; JSON numbers, signs, separators and units are refused.
 */
export const MoneyWan = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "money-type") })
  .transform((text, ctx): Wan => {
    if (/^\d{1,18}(\.\d{1,4})?$/.test(text)) {
      const wan = canonicalWan(text);
      if (compareWan(wan, MAX_MONEY_WAN) <= 0) return wan;
    }
    const parsed = parseMoneyWan(text);
    ctx.issues.push({ code: "custom", message: parsed.ok ? "money-format" : parsed.code, input: text });
    return z.NEVER;
  })
  .meta({
    description: "Amount in 万元 (10,000 yuan), a decimal string with at most four decimals",
    pattern: "^\\d{1,8}(\\.\\d{1,4})?$",
    examples: ["40000", "32985.5"],
  });
