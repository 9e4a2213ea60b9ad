import type { Wan } from "@/lib/platform/money";
import type { ProjectRow } from "@/lib/projects/types";

/** What a row of a rollup can stand for, as the API names it in `by`. */
export const UNIT_KINDS = ["zone", "city", "province", "chain", "industry"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The row of projects without a chain, and the division of projects that are filed under a section alone. */
export const NONE = "none";

/** What kind of count a figure is; figures of different basis are never added (product.md, rule 3). */
export const BASES = ["period", "cumulative", "cohort", "date"] as const;
export type Basis = (typeof BASES)[number];

/** `several` stands for the units of an account with more than one assignment. */
export type Unit = { kind: UnitKind | "several"; code: string; name: string };

/** A count and its money with the address of exactly the records it was made of. */
export type MoneyFigure = { count: number; investmentWan: Wan; records: string };

/** A count that carries no money: frameworks, letters of intent and what is not contracted (product.md, rule 5). */
export type CountFigure = { count: number; records: string };

/** A ratio with what it was made of; `value` has four decimals, null without a denominator. Never averaged. */
export type Rate = { value: string | null; numerator: number; denominator: number };

export const BATCH_FIGURES = ["signed", "started", "producing"] as const;
export const COHORT_FIGURES = ["signed", "started", "producing", "atCapacity", "withdrawn"] as const;
export const STOCK_FIGURES = ["signed", "started", "producing", "atCapacity", "withdrawn"] as const;
export const STOCK_COUNTS = ["registered", "frameworks", "intents"] as const;
export const AGREEMENT_FIGURES = ["contracts", "supplements", "withdrawn"] as const;
export const AGREEMENT_COUNTS = ["frameworks", "intents"] as const;

type Money<Keys extends readonly string[]> = Record<Keys[number], MoneyFigure>;
type Counts<Keys extends readonly string[]> = Record<Keys[number], CountFigure>;

export type BatchesRow = { unit: Unit } & Money<typeof BATCH_FIGURES>;
export type StockRow = { unit: Unit } & Money<typeof STOCK_FIGURES> & Counts<typeof STOCK_COUNTS>;
export type AgreementsRow = { unit: Unit } & Money<typeof AGREEMENT_FIGURES> & Counts<typeof AGREEMENT_COUNTS>;

export const RATES = ["startedOfSigned", "producingOfStarted", "producingOfSigned", "atCapacityOfProducing"] as const;
export const SPANS = ["signedToStarted", "startedToProducing", "producingToAtCapacity"] as const;

export type ConversionRow = { unit: Unit } & Money<typeof COHORT_FIGURES> & {
    rates: Record<(typeof RATES)[number], Rate>;
    /** median of the calendar days between two milestones, of those that reached the second; null when none did */
    medianDays: Record<(typeof SPANS)[number], number | null>;
    /** fewer signed projects than the province's limit for small cohorts: a rate says little */
    smallCohort: boolean;
  };

/** What every rollup says of itself. */
export type Rollup<Row> = {
  rows: Row[];
  /** of all rows, computed anew; its unit is the part of the province that the figures cover */
  total: Row;
  by: UnitKind;
  basis: Basis;
  /** claimed by the zones: returns are not reviewed here yet (product.md, rule 7) */
  layer: "claimed";
  /** what was known then: the given day (its end) or instant, or the instant of the answer */
  asOf: string;
  /** what had occurred by then; null where no day was asked for: entries of a round that is yet to be held count too */
  on: string | null;
  /** what the figures count, in the caller's language */
  definition: string;
};

/** `year` and `round` are null where all are counted. */
export type BatchesRollup = Rollup<BatchesRow> & { year: number | null; round: number | null };
export type ConversionRollup = Rollup<ConversionRow> & {
  signedFrom: string;
  signedTo: string;
  smallCohortLimit: number;
};
export type StockRollup = Rollup<StockRow>;
export type AgreementsRollup = Rollup<AgreementsRow> & { from: string; to: string };

/** A project behind a figure: as it stood on the figure's day, with the amount that the figure used (null where it uses none). */
type FigureRecord = ProjectRow & { amountWan: Wan | null };

/** A page of the records behind a figure; count and sum of all of them come with the first page. */
export type FigureRecords = { items: FigureRecord[]; nextCursor: string | null; count?: number; investmentWan?: Wan };
