import { addDays, yearOf } from "@/lib/platform/dates";
import type { Random } from "./random";

/** The demo's ledger begins here. */
export const FIRST_DAY = "2021-01-04";

const ROUND_DAYS = ["02-24", "05-26", "08-18", "11-17"] as const;

/** A round of the demo: opened by the province some weeks before its day, closed some weeks after; the latest stays open. */
export type DemoRound = {
  id: number;
  year: number;
  number: number;
  heldOn: string;
  openedAt: string;
  closedAt: string | null;
};

/** An instant in office hours of the day in the province (09:00 to 17:30), RFC 3339 UTC. */
export function officeHours(random: Random, day: string): string {
  const seconds = random.int(3600, 9.5 * 3600);
  return new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000 + random.int(0, 999)).toISOString();
}

/** The later of two instants; when the first is not later, a few minutes after the second. */
export function notBefore(random: Random, instant: string, earlier: string): string {
  return instant > earlier ? instant : new Date(Date.parse(earlier) + random.int(120, 1800) * 1000).toISOString();
}

/** The day in the province of an instant in office hours: the same as its day in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** How many days after it occurred something is typed in: most within the week, some much later. */
export function recordingLag(random: Random): number {
  return random.weighted([
    [random.int(0, 6), 84],
    [random.int(7, 30), 11],
    [random.int(31, 120), 5],
  ]);
}

/** Four rounds a year since 2021, as far as they have been opened by the day. Days are invented. */
export function demoRounds(random: Random, today: string): DemoRound[] {
  const rounds: DemoRound[] = [];
  for (let year = yearOf(FIRST_DAY); year <= yearOf(today); year += 1) {
    ROUND_DAYS.forEach((monthDay, at) => {
      const heldOn = addDays(`${year}-${monthDay}`, random.int(-3, 3));
      const openedAt = officeHours(random, addDays(heldOn, -30));
      if (dayOf(openedAt) >= today) return;
      const closedAt = officeHours(random, addDays(heldOn, random.int(12, 20)));
      rounds.push({ id: rounds.length + 1, year, number: at + 1, heldOn, openedAt, closedAt });
    });
  }
  const last = rounds.at(-1);
  for (const round of rounds)
    if (round === last || (round.closedAt !== null && dayOf(round.closedAt) >= today)) round.closedAt = null;
  return rounds;
}
