import type { Basis } from "./types";

/** How a figure of several units comes about from theirs. */
type Adding = "sum" | "computed";

/**
 * A named figure. Words and definition are the messages `rollups.figure.<key>` and `rollups.definition.<rollup>`; the SQL is
 * internal/facts.ts. `version` rises when the meaning changes (product.md, rule 10).
 */
export type Indicator = {
  key: string;
  rollup: Rollup;
  unit: "projects" | "projects-and-wan" | "ratio" | "days";
  basis: readonly Basis[];
  adds: Adding;
  numerator?: string;
  denominator?: string;
  version: number;
};

export const ROLLUPS = ["batches", "conversion", "stock", "agreements"] as const;
export type Rollup = (typeof ROLLUPS)[number];

const counted = (
  rollup: Rollup,
  basis: readonly Basis[],
  keys: readonly string[],
  unit: Indicator["unit"] = "projects-and-wan",
): Indicator[] => keys.map((key) => ({ key: `${rollup}.${key}`, rollup, unit, basis, adds: "sum", version: 1 }));

const rate = (key: string, numerator: string, denominator: string): Indicator => ({
  key: `conversion.${key}`,
  rollup: "conversion",
  unit: "ratio",
  basis: ["cohort"],
  adds: "computed",
  numerator: `conversion.${numerator}`,
  denominator: `conversion.${denominator}`,
  version: 1,
});

const median = (key: string): Indicator => ({
  key: `conversion.${key}`,
  rollup: "conversion",
  unit: "days",
  basis: ["cohort"],
  adds: "computed",
  version: 1,
});

/** Every figure of the rollups: what it counts, on which basis, how it adds up, and what a ratio divides. */
export const INDICATORS: readonly Indicator[] = [
  ...counted("batches", ["period", "cumulative"], ["signed", "started", "producing"]),
  ...counted("conversion", ["cohort"], ["signed", "started", "producing", "atCapacity", "withdrawn"]),
  rate("startedOfSigned", "started", "signed"),
  rate("producingOfStarted", "producing", "started"),
  rate("producingOfSigned", "producing", "signed"),
  rate("atCapacityOfProducing", "atCapacity", "producing"),
  median("signedToStarted"),
  median("startedToProducing"),
  median("producingToAtCapacity"),
  ...counted("stock", ["date"], ["signed", "started", "producing", "atCapacity", "withdrawn"]),
  ...counted("stock", ["date"], ["registered", "frameworks", "intents"], "projects"),
  ...counted("agreements", ["period"], ["contracts", "supplements", "withdrawn"]),
  ...counted("agreements", ["period"], ["frameworks", "intents"], "projects"),
];
