import { z } from "zod";
import { CalendarDate, dateRefusal } from "@/lib/platform/dates";
import { Limit, OneOf, Optional } from "@/lib/platform/fields";
import { Line } from "@/lib/platform/text";
import { BATCHES } from "@/lib/rounds/types";
import { CHAIN_CODES } from "@/lib/zones/reference/chains";
import { INDUSTRY_CODES } from "@/lib/zones/reference/industries";
import { NONE, UNIT_KINDS } from "./types";

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Zod: as of when something was known: a calendar date (the end of that day in the province) or an instant of RFC 3339. */
export const AsOf = z
  .string({ error: "as-of-format" })
  .superRefine((text, ctx) => {
    const fits = INSTANT.test(text) ? dateRefusal(text.slice(0, 10)) === null : dateRefusal(text) === null;
    if (!fits) ctx.addIssue({ code: "custom", message: "as-of-format" });
  })
  .meta({
    description: "What was known then: a calendar date (its end in the province) or an instant (RFC 3339)",
    examples: ["2023-12-31", "2023-12-31T08:00:00Z"],
  });

const whole = (shape: RegExp, code: string) =>
  z.string({ error: "wrong-type" }).regex(shape, { error: code }).transform(Number);

/** Which part of the ledger: a zone, a city (its zones on the day of the view), a chain or none, a section or a division. */
const SLICE = {
  zone: Optional(Line(100)),
  city: Optional(Line(20)),
  chain: Optional(OneOf([...CHAIN_CODES, NONE])),
  industry: Optional(OneOf(INDUSTRY_CODES)),
  /** only projects that are filed under the section `industry` without a division */
  division: Optional(OneOf([NONE])),
};

/** The two pasts of every view (product.md, rule 6). */
const PAST = { on: Optional(CalendarDate), asOf: Optional(AsOf) };

const BY = { by: OneOf(UNIT_KINDS).default("zone") };

const ROUND = {
  year: Optional(whole(/^(20\d\d|2100)$/, "round-year")),
  round: Optional(whole(/^([1-9]|1\d|2[0-4])$/, "round-number")),
};
const COHORT = { signedFrom: Optional(CalendarDate), signedTo: Optional(CalendarDate) };
const PERIOD = { from: Optional(CalendarDate), to: Optional(CalendarDate) };

export const GetBatchesInput = z.strictObject({ ...ROUND, ...BY, ...SLICE, ...PAST });
export const GetConversionInput = z.strictObject({ ...COHORT, ...BY, ...SLICE, ...PAST });
export const GetStockInput = z.strictObject({ ...BY, ...SLICE, ...PAST });
export const GetAgreementsInput = z.strictObject({ ...PERIOD, ...BY, ...SLICE, ...PAST });

const REACHED = ["signed", "started", "producing", "at_capacity", "withdrawn"] as const;
const STOCK_STAGES = ["registered", "signed", "started", "producing", "at_capacity", "withdrawn"] as const;
const AGREED = ["contract", "supplement", "framework", "intent", "withdrawn"] as const;

const PAGE = { limit: Limit, cursor: Optional(Line(200)) };

/** Which figure a list stands behind: the parameters that every figure carries in its `records`. */
export const ListFigureRecordsInput = z.discriminatedUnion(
  "figure",
  [
    z.strictObject({ figure: z.literal("batch"), batch: OneOf(BATCHES), ...ROUND, ...SLICE, ...PAST, ...PAGE }),
    z.strictObject({ figure: z.literal("cohort"), reached: OneOf(REACHED), ...COHORT, ...SLICE, ...PAST, ...PAGE }),
    z.strictObject({
      figure: z.literal("stock"),
      stage: OneOf(STOCK_STAGES),
      agreement: Optional(OneOf(["framework", "intent"])),
      ...SLICE,
      ...PAST,
      ...PAGE,
    }),
    z.strictObject({ figure: z.literal("agreement"), agreement: OneOf(AGREED), ...PERIOD, ...SLICE, ...PAST, ...PAGE }),
  ],
  { error: "figure-unknown" },
);
export type ListFigureRecordsInput = z.output<typeof ListFigureRecordsInput>;

export type SliceInput = { [Name in keyof typeof SLICE]?: z.output<(typeof SLICE)[Name]> };

export const GetWorklistInput = z.strictObject({});
export const GetBatchDriftInput = z.strictObject({});
