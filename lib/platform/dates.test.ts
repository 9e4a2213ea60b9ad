import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInProvince } from "./clock";
import {
  addDays,
  addMonths,
  CalendarDate,
  dateRefusal,
  diffDays,
  databaseDate,
  diffMonths,
  endOfDayInShanghai,
  firstDayOf,
  lastDayOf,
  Month,
  monthOf,
  shiftMonth,
  yearOf,
} from "./dates";

const dates = fc.integer({ min: 0, max: 40_542 }).map((days) => addDays("1990-01-01", days));
const codes = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("CalendarDate", () => {
  it.each(["1990-01-01", "2023-11-30", "2024-02-29", "2000-02-29", "2100-12-31"])("accepts %s", (date) => {
    expect(CalendarDate.parse(date)).toBe(date);
  });
  it.each([
    ["2023-02-30", "date-impossible"],
    ["2023-02-29", "date-impossible"],
    ["2100-02-29", "date-impossible"],
    ["2023-13-01", "date-impossible"],
    ["2023-00-10", "date-impossible"],
    ["2023-01-00", "date-impossible"],
    ["1989-12-31", "date-range"],
    ["2101-01-01", "date-range"],
    ["2023-1-1", "date-format"],
    ["2023/01/01", "date-format"],
    ["2023-01-01T00:00:00Z", "date-format"],
    ["２０２３-01-01", "date-format"],
    ["2023-01-01\n", "date-format"],
    [20230101, "date-format"],
    ["", "required"],
    [undefined, "required"],
    [null, "required"],
  ])("refuses %j with %s", (date, code) => {
    expect(codes(CalendarDate.safeParse(date))).toEqual([code]);
  });
});

describe("Month", () => {
  it.each(["1990-01", "2023-12"])("accepts %s", (month) => expect(Month.parse(month)).toBe(month));
  it.each([
    ["2023-13", "month-impossible"],
    ["2023-00", "month-impossible"],
    ["2101-01", "date-range"],
    ["2023-1", "month-format"],
    ["2023-01-01", "month-format"],
    ["", "required"],
  ])("refuses %s with %s", (month, code) => expect(codes(Month.safeParse(month))).toEqual([code]));
});

describe("arithmetic", () => {
  it.each([
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-03-26", 0, "2023-03-26"],
  ])("%s + %i days = %s", (date, days, later) => expect(addDays(date, days)).toBe(later));

  it.each([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-11-15", 2, "2024-01-15"],
    ["2023-01-15", -1, "2022-12-15"],
  ])("%s + %i months = %s", (date, months, later) => expect(addMonths(date, months)).toBe(later));

  it("adds and subtracts days without loss and yields real dates", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
        const later = addDays(date, days);
        expect(diffDays(date, later)).toBe(days);
        expect(addDays(later, -days)).toBe(date);
        expect(later < date).toBe(days < 0);
        expect(["date-range", null]).toContain(dateRefusal(later));
      }),
    );
  });

  it("shifts months without loss and keeps days inside their month", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const month = shiftMonth(monthOf(date), months);
        expect(diffMonths(monthOf(date), month)).toBe(months);
        const moved = addMonths(date, months);
        expect(monthOf(moved)).toBe(month);
        expect(moved >= firstDayOf(month) && moved <= lastDayOf(month)).toBe(true);
      }),
    );
  });

  it("knows the ends of a month and the year", () => {
    expect(lastDayOf("2024-02")).toBe("2024-02-29");
    expect(firstDayOf("2024-02")).toBe("2024-02-01");
    expect(yearOf("2024-02")).toBe(2024);
    expect(databaseDate("2024-02-29").toISOString()).toBe("2024-02-29T00:00:00.000Z");
  });
});

describe("the day in the province", () => {
  it.each([
    ["2023-11-29T15:59:59.999Z", "2023-11-29"],
    ["2023-11-29T16:00:00.000Z", "2023-11-30"],
    ["2023-12-31T23:59:59.000Z", "2024-01-01"],
  ])("%s is %s", (instant, day) => expect(dayInProvince(new Date(instant))).toBe(day));

  it("ends where the next day begins", () => {
    expect(endOfDayInShanghai("2023-11-30")).toBe("2023-11-30T15:59:59.999999Z");
    fc.assert(
      // until September 1991 the clocks of China were changed for summer; nothing was recorded here then
      fc.property(
        dates.filter((date) => date > "1991-12-31"),
        (date) => {
          const end = Date.parse(endOfDayInShanghai(date));
          expect(dayInProvince(new Date(end))).toBe(date);
          expect(dayInProvince(new Date(end + 1))).toBe(addDays(date, 1));
        },
      ),
    );
  });
});
