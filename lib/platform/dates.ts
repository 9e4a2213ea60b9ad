import { z } from "zod";

/**
 * Calendar dates are "YYYY-MM-DD" strings and months "YYYY-MM", end to end: what the paper says, in no time zone. They sort as
 * text. Only `endOfDayInShanghai` knows of an instant. (architecture.md, "Values".)
 */
export type DateText = string;
export type MonthText = string;

/** The years in which an entry can make sense; a date outside is a slip of the keyboard. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

const DAY_MS = 86_400_000;
// China has kept UTC+8 without summer time since September 1991; "now" and recorded instants are all later.
const SHANGHAI_MS = 8 * 3_600_000;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function inYears(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Why a text is no calendar date, or null when it is one. */
export function dateRefusal(text: string): "date-format" | "date-impossible" | "date-range" | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return "date-format";
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return "date-impossible";
  return inYears(year) ? null : "date-range";
}

/** Why a text is no month, or null when it is one. */
export function monthRefusal(text: string): "month-format" | "month-impossible" | "date-range" | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return "month-format";
  const [year, month] = match.slice(1).map(Number) as [number, number];
  if (month < 1 || month > 12) return "month-impossible";
  return inYears(year) ? null : "date-range";
}

function textOf(code: string) {
  return z.string({
    error: (issue) => (issue.input === undefined || issue.input === null || issue.input === "" ? "required" : code),
  });
}

function checked(code: string, refusal: (text: string) => string | null) {
  return textOf(code).superRefine((text, ctx) => {
    const message = text === "" ? "required" : refusal(text);
    const params = message === "date-range" ? { from: FIRST_YEAR, to: LAST_YEAR } : {};
    if (message) ctx.addIssue({ code: "custom", message, params });
  });
}

/** Zod: a real calendar date "YYYY-MM-DD" of the years 1990 to 2100. 2023-02-30 is refused, never moved. */
export const CalendarDate = checked("date-format", dateRefusal).meta({
  description: "Calendar date, YYYY-MM-DD",
  format: "date",
  examples: ["2023-11-30"],
});

/** Zod: a month "YYYY-MM" of the years 1990 to 2100. */
export const Month = checked("month-format", monthRefusal).meta({
  description: "Month, YYYY-MM",
  pattern: "^\\d{4}-\\d{2}$",
  examples: ["2023-11"],
});

/** The form in which Prisma takes a calendar date for a `date` column: midnight UTC. */
export function databaseDate(date: DateText): Date {
  return new Date(`${date}T00:00:00Z`);
}

function serialOf(date: DateText): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function fromSerial(serial: number): DateText {
  return new Date(serial * DAY_MS).toISOString().slice(0, 10);
}

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: DateText, days: number): DateText {
  return fromSerial(serialOf(date) + days);
}

/** Calendar days from one date to another: 0 on the same day, negative when `to` is earlier. */
export function diffDays(from: DateText, to: DateText): number {
  return serialOf(to) - serialOf(from);
}

function monthIndex(month: MonthText): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month so many months later (earlier when negative). */
export function shiftMonth(month: MonthText, months: number): MonthText {
  const index = monthIndex(month) + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** Months from one month to another: 0 within the same one, negative when `to` is earlier. */
export function diffMonths(from: MonthText, to: MonthText): number {
  return monthIndex(to) - monthIndex(from);
}

/** The same day so many months later; the last day of the month where it has no such day (01-31 + 1 → 02-28). */
export function addMonths(date: DateText, months: number): DateText {
  const month = shiftMonth(monthOf(date), months);
  const day = Math.min(Number(date.slice(8)), Number(lastDayOf(month).slice(8)));
  return `${month}-${String(day).padStart(2, "0")}`;
}

export function monthOf(date: DateText): MonthText {
  return date.slice(0, 7);
}

export function yearOf(dateOrMonth: DateText | MonthText): number {
  return Number(dateOrMonth.slice(0, 4));
}

export function firstDayOf(month: MonthText): DateText {
  return `${month}-01`;
}

export function lastDayOf(month: MonthText): DateText {
  return `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, "0")}`;
}

/**
 * The last instant of a day in the province, RFC 3339: "as of a date" means the end of that day. To the microsecond, because that
 * is how fine Postgres records.
 */
export function endOfDayInShanghai(date: DateText): string {
  return new Date((serialOf(date) + 1) * DAY_MS - SHANGHAI_MS - 1).toISOString().replace("Z", "999Z");
}
