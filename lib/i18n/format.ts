import { TIME_ZONE, type Locale } from "./locales";

/** A figure that exists but has no content (not applicable): shown as 无. Not the same as unknown (null) or zero. */
export const NIL = "nil";

/** null and undefined: not entered; NIL: nothing there; else a decimal string. */
export type Figure = string | null | undefined;

/** Money is shown in 万元 (ledgers) or 亿元 (rollups). */
export const MONEY_UNITS = ["wan", "yi"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** The mark of a figure that was not entered. */
export const MISSING = "—";

const NIL_WORD: Record<Locale, string> = { "zh-CN": "无", en: "none" };

/** The money unit that an address asks for (`?unit=yi`), else the given one. */
export function moneyUnitFrom(value: unknown, fallback: MoneyUnit): MoneyUnit {
  return value === "wan" || value === "yi" ? value : fallback;
}

/** Moves the decimal point and rounds half away from zero, exactly; keeps `min` to `max` places. */
export function shiftDecimal(text: string, shift: number, min: number, max: number): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  let digits = BigInt(whole + fraction);
  let places = fraction.length - shift;
  if (places < 0) {
    digits *= 10n ** BigInt(-places);
    places = 0;
  }
  if (places > max) {
    const unit = 10n ** BigInt(places - max);
    digits = (digits + unit / 2n) / unit;
    places = max;
  }
  const padded = digits.toString().padStart(places + 1, "0");
  const head = padded.slice(0, padded.length - places);
  let tail = places === 0 ? "" : padded.slice(padded.length - places);
  while (tail.length > min && tail.endsWith("0")) tail = tail.slice(0, -1);
  tail = tail.padEnd(min, "0");
  const minus = sign === "-" && digits !== 0n ? "-" : "";
  return `${minus}${head}${tail === "" ? "" : `.${tail}`}`;
}

/** Groups the whole part by threes: "1234567.5" becomes "1,234,567.5". */
export function groupDigits(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function figure(value: Figure, locale: Locale, show: (text: string) => string): string {
  if (value === null || value === undefined || value === "") return MISSING;
  return value === NIL ? NIL_WORD[locale] : show(value);
}

/** An amount in 万元 (decimal string) in the wanted unit: 万元 up to 4 places, 亿元 2 to 4. No unit word. */
export function formatMoney(wan: Figure, unit: MoneyUnit, locale: Locale): string {
  return figure(wan, locale, (text) =>
    groupDigits(unit === "wan" ? shiftDecimal(text, 0, 0, 4) : shiftDecimal(text, -4, 2, 4)),
  );
}

/** The name of a money unit, for column heads and captions. */
export function moneyUnitName(unit: MoneyUnit, locale: Locale): string {
  const names = { wan: { "zh-CN": "万元", en: "CNY 10,000" }, yi: { "zh-CN": "亿元", en: "CNY 100 million" } } as const;
  return names[unit][locale];
}

/** An amount in running text: 12,000 万元, 1.20 亿元, in English always CNY 120 million. */
export function formatAmount(wan: Figure, unit: MoneyUnit, locale: Locale): string {
  return figure(wan, locale, (text) =>
    locale === "en"
      ? `CNY ${groupDigits(shiftDecimal(text, -2, 0, 6))} million`
      : `${formatMoney(text, unit, locale)} ${moneyUnitName(unit, locale)}`,
  );
}

/** An area in 亩 (decimal string), up to 4 places. No unit word. */
export function formatLand(mu: Figure, locale: Locale): string {
  return figure(mu, locale, (text) => groupDigits(shiftDecimal(text, 0, 0, 4)));
}

/** A count, as number or as the text that Postgres gives for a bigint. */
export function formatCount(value: number | Figure, locale: Locale): string {
  return figure(typeof value === "number" ? String(value) : value, locale, groupDigits);
}

/** A share given as decimal string ("0.4545"), in percent with one place. */
export function formatPercent(ratio: Figure, locale: Locale, places = 1): string {
  return figure(ratio, locale, (text) => `${groupDigits(shiftDecimal(text, 2, places, places))}%`);
}

/** A text as it stands, with the marks of missing and nil. */
export function formatText(value: Figure, locale: Locale): string {
  return figure(value, locale, (text) => text);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A calendar day "YYYY-MM-DD"; `long` writes it out (2024年3月5日, 5 March 2024). */
export function formatDate(value: Figure, locale: Locale, style: "short" | "long" = "short"): string {
  return figure(value, locale, (text) => {
    const [year, month, day] = text.split("-").map(Number);
    if (style === "short" || year === undefined || month === undefined || day === undefined) return text;
    return locale === "en" ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
  });
}

/** A month "YYYY-MM": 2024年3月, March 2024. */
export function formatMonth(value: Figure, locale: Locale): string {
  return figure(value, locale, (text) => {
    const [year, month] = text.split("-").map(Number);
    if (year === undefined || month === undefined) return text;
    return locale === "en" ? `${MONTHS[month - 1]} ${year}` : `${year}年${month}月`;
  });
}

const INSTANT = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** An instant (RFC 3339) as day and time in Asia/Shanghai: "2024-03-05 14:03", with seconds if asked. */
export function formatInstant(value: Figure, locale: Locale, precision: "minute" | "second" = "minute"): string {
  return figure(value, locale, (text) => {
    const part = Object.fromEntries(INSTANT.formatToParts(new Date(text)).map(({ type, value: v }) => [type, v]));
    const time = `${part.hour}:${part.minute}${precision === "second" ? `:${part.second}` : ""}`;
    return `${part.year}-${part.month}-${part.day} ${time}`;
  });
}
