import { randomInt } from "node:crypto";

const CHARACTERS = [..."金木水火土山石田云风雷电光明春夏秋冬花草树林江河湖海天地星月东南西北松竹梅兰菊桃柳杏枫桂"];
const DAY = 86_400_000;

/** Characters that no other project's name holds in this order, so that tests never meet each other's projects as duplicates. */
export function uniqueName(length = 8): string {
  return Array.from({ length }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join("");
}

/** A project code of the right shape that is not given yet. */
export function uniqueCode(): string {
  return `2306-140405-89-01-${String(randomInt(1_000_000)).padStart(6, "0")}`;
}

/** The day so many days ago in the province, "YYYY-MM-DD"; negative for days to come. */
export function daysAgo(days: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() - days * DAY);
}

/** The month so many months before the present one in the province, "YYYY-MM". */
export function monthsAgo(months: number): string {
  const [year = 0, month = 0] = daysAgo(0).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 15)).toISOString().slice(0, 7);
}
