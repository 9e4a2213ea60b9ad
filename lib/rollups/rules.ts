import type { Problem } from "@/lib/platform/errors";
import { dayInProvince } from "@/lib/platform/clock";
import { endOfDayInShanghai } from "@/lib/platform/dates";
import type { Rate } from "./types";

/** A view on the past: what had occurred by `on`, as known at the instant `knownAt` (null: now). */
export type Moment = { on: string; knownAt: string | null };

/** The instant that "as of" means: the end of a day in the province, or the given one. */
export function knownAtOf(asOf: string): string {
  return asOf.length === 10 ? endOfDayInShanghai(asOf) : asOf;
}

function dayOf(asOf: string): string {
  return asOf.length === 10 ? asOf : dayInProvince(new Date(asOf));
}

/**
 * The view that an address asks for. Without `on` it is the day of `asOf`, so that a view as of a past instant is the one that could
 * have been printed then; without both it is today.
 */
export function momentOf(input: { on?: string | null; asOf?: string | null }, today: string): Moment {
  const asOf = input.asOf ?? null;
  return { on: input.on ?? (asOf === null ? today : dayOf(asOf)), knownAt: asOf === null ? null : knownAtOf(asOf) };
}

/** Why a view cannot be shown: the ledger knows nothing of the future, a period ends after it begins, a round belongs to a year. */
export function viewProblems(
  input: {
    on?: string | null;
    asOf?: string | null;
    from?: string | null;
    to?: string | null;
    round?: number | null;
    year?: number | null;
  },
  today: string,
  names: { from: string; to: string } = { from: "from", to: "to" },
): Problem[] {
  const problems: Problem[] = [];
  if (input.on && input.on > today) problems.push({ path: "on", code: "view-future", params: { today } });
  if (input.asOf && dayOf(input.asOf) > today) problems.push({ path: "asOf", code: "view-future", params: { today } });
  if (input.from && input.to && input.from > input.to)
    problems.push({ path: names.to, code: "period-order", params: { from: input.from } });
  if (input.round && !input.year) problems.push({ path: "year", code: "round-needs-year" });
  return problems;
}

/** A share with four decimals, rounded half up from the two counts; null without a denominator. */
export function computeRate(numerator: number, denominator: number): Rate {
  if (denominator === 0) return { value: null, numerator, denominator };
  const tenThousandths = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  const digits = tenThousandths.toString().padStart(5, "0");
  return { value: `${digits.slice(0, -4)}.${digits.slice(-4)}`, numerator, denominator };
}

/** Does a cohort say little about a rate? (product.md, rule 4; the limit is a setting.) */
export function isSmallCohort(signed: number, limit: number): boolean {
  return signed < limit;
}
