import { z } from "zod";
import { FIRST_YEAR, LAST_YEAR, Month } from "@/lib/platform/dates";
import { Count, Flag, Id, List, OneOf, Optional, Version } from "@/lib/platform/fields";
import { MoneyWan } from "@/lib/platform/money";
import { Line, Paragraph } from "@/lib/platform/text";
import { COORDINATION_LEVELS } from "../types";
import { PROJECT_KEY } from "./facts";

const MONTH_FACTS = {
  investedWan: MoneyWan,
  // given for comparison only: the ledger computes both sums
  investedYearWan: Optional(MoneyWan),
  investedCumulativeWan: Optional(MoneyWan),
  fundsInPlaceWan: Optional(MoneyWan),
  physical: Optional(Paragraph(1000)),
  problems: Optional(Paragraph(1000)),
  procedures: Optional(Paragraph(1000)),
  coordination: Optional(Paragraph(1000)),
  coordinationLevel: Optional(OneOf(COORDINATION_LEVELS)),
  // says that an unusual amount was looked at again
  confirmUnusual: Flag.optional(),
};

/** One month of one project; a month already there is replaced, `progressVersion` then guards it. */
export const RecordProgressInput = z.strictObject({
  ...PROJECT_KEY,
  month: Month,
  ...MONTH_FACTS,
  progressVersion: Version.optional(),
});

/** One month of a zone, as many projects as are given. `version` is that of the row's month, absent where none is recorded yet. */
export const SaveMonthInput = z.strictObject({
  zone: Line(100),
  month: Month,
  rows: List(z.strictObject({ projectId: Id, version: Version.optional(), ...MONTH_FACTS }), 1000),
});

export type MonthFacts = z.output<typeof RecordProgressInput>;

const Year = z
  .int({ error: "year-range" })
  .min(FIRST_YEAR, { error: "year-range" })
  .max(LAST_YEAR, { error: "year-range" });

/** The planned investment and the actual output, tax and jobs of a year; `version` guards figures already there. */
export const SetAnnualFiguresInput = z.strictObject({
  projectId: Id,
  version: Version.optional(),
  year: Year,
  plannedInvestmentWan: Optional(MoneyWan),
  actualOutputWan: Optional(MoneyWan),
  actualTaxWan: Optional(MoneyWan),
  actualJobs: Count(1_000_000).nullish(),
});

/** The grid of a zone's month. */
export const MonthGridInput = z.strictObject({ zone: Line(100), month: Month });
