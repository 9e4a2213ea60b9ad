import { z } from "zod";
import { COORDINATION_LEVELS, STAGES } from "@/lib/projects/types";
import { Amount, Day, MonthOf, RecordId, RowVersion } from "@/lib/web/openapi/shapes";

const text = z.string().nullable();

const GridRow = z.strictObject({
  projectId: RecordId,
  name: z.string(),
  enterprise: z.string(),
  stage: z.enum(STAGES),
  signedOn: Day,
  totalInvestmentWan: Amount,
  investedBeforeWan: Amount,
  version: RowVersion.nullable(),
  investedWan: Amount.nullable(),
  lastInvestedWan: Amount.nullable(),
  yearBeforeWan: Amount,
  cumulativeBeforeWan: Amount,
  earlier: z.array(Amount),
  plannedInvestmentWan: Amount.nullable(),
  fundsInPlaceWan: Amount.nullable(),
  lastFundsInPlaceWan: Amount.nullable(),
  physical: text,
  lastPhysical: text,
  problems: text,
  procedures: text,
  coordination: text,
  coordinationLevel: z.enum(COORDINATION_LEVELS).nullable(),
});

/** A zone's month as stored; `saved` rows were written now. */
export const MonthAnswer = z.strictObject({
  zone: z.string(),
  month: MonthOf,
  lastMonth: MonthOf,
  rows: z.array(GridRow),
  saved: z.int(),
});
