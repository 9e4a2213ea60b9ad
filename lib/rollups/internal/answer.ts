import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { type Problem, ValidationError } from "@/lib/platform/errors";
import type { Rollup as RollupKey } from "../reference";
import type { Basis, CountFigure, MoneyFigure, Rollup, Unit, UnitKind } from "../types";
import type { Group } from "./grouping";
import { definitionOf } from "./words";

/** Refuses what an address asks for when it makes no view, with every problem. */
export function refuseInput(problems: Problem[]): void {
  if (problems.length > 0) throw new ValidationError(problems);
}

/** What the answer says of itself. */
export function headOf(
  ctx: Ctx,
  at: { rollup: RollupKey; by: UnitKind; basis: Basis; asOf: string | null | undefined; on: string | null },
): Omit<Rollup<never>, "rows" | "total"> {
  return {
    by: at.by,
    basis: at.basis,
    layer: "claimed",
    asOf: at.asOf ?? ctx.now.toISOString(),
    on: at.on,
    definition: definitionOf(ctx.locale, at.rollup),
  };
}

function pick<Figure, Key extends string>(group: Group, keys: readonly Key[]): Record<Key, Figure> {
  // internal/facts.ts makes a figure of every key; its test holds the two lists together
  return Object.fromEntries(keys.map((key) => [key, group.figures[key]])) as Record<Key, Figure>;
}

/** A group as a row of figures with money, and of plain counts. */
export function moneyRow<Key extends string, Count extends string = never>(
  keys: readonly Key[],
  counts: readonly Count[] = [],
): (group: Group) => { unit: Unit } & Record<Key, MoneyFigure> & Record<Count, CountFigure> {
  return (group) => ({
    unit: group.unit,
    ...pick<MoneyFigure, Key>(group, keys),
    ...pick<CountFigure, Count>(group, counts),
  });
}
