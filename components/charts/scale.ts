import { shiftDecimal } from "@/lib/i18n/format";

/** A value to draw: a number or decimal string, null where there is none. */
export type Drawn = number | string | null;

/** For the size of a shape only; figures that are read stay strings. */
export function sizeOf(value: Drawn): number {
  return value === null ? 0 : Number(value);
}

/** Items with their rank by value, highest first; equal values share a rank and the next rank is skipped; null has no rank. */
export function ranked<Item extends { value: Drawn }>(
  items: readonly Item[],
): { item: Item; rank: number | null; tied: boolean }[] {
  const exact = (value: Drawn) => (value === null ? "" : shiftDecimal(String(value), 0, 0, 12));
  const sorted = [...items].sort((a, b) =>
    a.value === null ? 1 : b.value === null ? -1 : sizeOf(b.value) - sizeOf(a.value),
  );
  const counts = new Map<string, number>();
  for (const { value } of sorted) counts.set(exact(value), (counts.get(exact(value)) ?? 0) + 1);
  let rank = 0;
  let before: string | null = null;
  return sorted.map((item, index) => {
    if (item.value === null) return { item, rank: null, tied: false };
    const key = exact(item.value);
    if (key !== before) rank = index + 1;
    before = key;
    return { item, rank, tied: (counts.get(key) ?? 0) > 1 };
  });
}

/** Upper bounds of at most `count` classes that hold about equally many of the values. Equal values share a class. */
export function classBounds(values: readonly number[], count: number): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const bounds: number[] = [];
  for (let i = 1; i <= count; i++) {
    const bound = sorted[Math.ceil((i * sorted.length) / count) - 1];
    if (bound !== undefined && bound !== bounds.at(-1)) bounds.push(bound);
  }
  return bounds;
}

/** The class (0 = lowest) of a value. */
export function classOf(value: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => value <= bound);
  return found === -1 ? bounds.length - 1 : found;
}
