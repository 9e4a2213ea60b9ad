/** The one place that asks the machine for the time; everything else receives `now` and `today` through its context. */
export function systemNow(): Date {
  return new Date();
}

const shanghaiDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

/** The calendar day in the province at an instant, "YYYY-MM-DD". */
export function dayInProvince(instant: Date): string {
  return shanghaiDay.format(instant);
}
