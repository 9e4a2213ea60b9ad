import { z } from "zod";
import {
  AGREEMENT_COUNTS,
  AGREEMENT_FIGURES,
  BASES,
  BATCH_FIGURES,
  COHORT_FIGURES,
  RATES,
  SPANS,
  STOCK_COUNTS,
  STOCK_FIGURES,
  UNIT_KINDS,
} from "@/lib/rollups/types";
import { Amount, Day } from "@/lib/web/openapi/shapes";
import { ProjectRowAnswer } from "./project";

const Unit = z.strictObject({ kind: z.enum([...UNIT_KINDS, "several"]), code: z.string(), name: z.string() });
const Records = z
  .string()
  .regex(/^\/api\/v1\/projects\?/)
  .meta({ description: "Address of exactly the records that the figure counts" });
const MoneyFigure = z.strictObject({ count: z.int().min(0), investmentWan: Amount, records: Records });
const CountFigure = z.strictObject({ count: z.int().min(0), records: Records });
const Rate = z.strictObject({
  value: z
    .string()
    .regex(/^\d+\.\d{4}$/)
    .nullable(),
  numerator: z.int(),
  denominator: z.int(),
});

// the list is the record's keys, all of them
const each = <const Keys extends readonly string[], Shape extends z.ZodType>(keys: Keys, shape: Shape) =>
  Object.fromEntries(keys.map((key) => [key, shape])) as Record<Keys[number], Shape>;

/** A rollup of rows of one shape; `total` has it too. */
function rollupOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    rows: z.array(row),
    total: row,
    by: z.enum(UNIT_KINDS),
    basis: z.enum(BASES),
    layer: z.literal("claimed"),
    asOf: z.string(),
    on: Day.nullable(),
    definition: z.string(),
  });
}

const BatchesRow = z.strictObject({ unit: Unit, ...each(BATCH_FIGURES, MoneyFigure) });
const StockRow = z.strictObject({
  unit: Unit,
  ...each(STOCK_FIGURES, MoneyFigure),
  ...each(STOCK_COUNTS, CountFigure),
});
const AgreementsRow = z.strictObject({
  unit: Unit,
  ...each(AGREEMENT_FIGURES, MoneyFigure),
  ...each(AGREEMENT_COUNTS, CountFigure),
});
const ConversionRow = z.strictObject({
  unit: Unit,
  ...each(COHORT_FIGURES, MoneyFigure),
  rates: z.strictObject(each(RATES, Rate)),
  medianDays: z.strictObject(each(SPANS, z.number().nullable())),
  smallCohort: z.boolean(),
});

export const BatchesAnswer = rollupOf(BatchesRow)
  .extend({ year: z.int().nullable(), round: z.int().nullable() })
  .meta({ title: "BatchesRollup" });
export const ConversionAnswer = rollupOf(ConversionRow)
  .extend({ signedFrom: Day, signedTo: Day, smallCohortLimit: z.int() })
  .meta({ title: "ConversionRollup" });
export const StockAnswer = rollupOf(StockRow).meta({ title: "StockRollup" });
export const AgreementsAnswer = rollupOf(AgreementsRow)
  .extend({ from: Day, to: Day })
  .meta({ title: "AgreementsRollup" });

/** The projects behind a figure, with the amount that it used. */
export const FigureRecordsAnswer = z
  .strictObject({
    items: z.array(ProjectRowAnswer.extend({ amountWan: Amount.nullable() })),
    nextCursor: z.string().nullable(),
    count: z.int().optional(),
    investmentWan: Amount.optional(),
  })
  .meta({ title: "FigureRecords" });
