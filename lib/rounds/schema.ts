import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Flag, Id, Limit, List, OneOf, Optional, Switch, Version } from "@/lib/platform/fields";
import { MoneyWan } from "@/lib/platform/money";
import { Line, Paragraph } from "@/lib/platform/text";
import { BATCHES } from "./types";

const Year = z
  .int({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "year-range") })
  .min(2000, { error: "round-year" })
  .max(2100, { error: "round-year" });

const RoundNumber = z
  .int({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "count-whole") })
  .min(1, { error: "round-number" })
  .max(24, { error: "round-number" });

const YearText = z
  .string({ error: "wrong-type" })
  .regex(/^\d{4}$/, { error: "year-range" })
  .transform(Number);

/** A round of the province: its place in the year and the day on which it is held. */
export const OpenRoundInput = z.strictObject({ year: Year, number: RoundNumber, heldOn: CalendarDate });

export const RoundIdInput = z.strictObject({ roundId: Id });

const ENTRY = { projectId: Id, batch: OneOf(BATCHES), investmentWan: Optional(MoneyWan) };

/** A project into a batch; without an amount, the project's total investment. */
export const AddEntryInput = z.strictObject({ roundId: Id, ...ENTRY });

/** Many projects of one zone at once, all or none. */
export const AddEntriesInput = z.strictObject({
  roundId: Id,
  zone: Line(100),
  entries: List(z.strictObject(ENTRY, { error: "wrong-type" }), 1000).min(1, { error: "entries-none" }),
});

export const RemoveEntryInput = z.strictObject({ roundId: Id, entryId: Id });

/** After the closing: another amount, removed or back in, always with the reason. */
export const CorrectEntryInput = z.strictObject({
  roundId: Id,
  entryId: Id,
  investmentWan: MoneyWan.optional(),
  removed: Flag.optional(),
  reason: Paragraph(500),
  version: Version.optional(),
});

export const ListRoundsInput = z.strictObject({ year: Optional(YearText), limit: Limit, cursor: Optional(Line(20)) });

/** A round and its entries: of a zone, a city, a batch, or of all that the caller may see; `limit` entries per batch. */
export const GetRoundInput = z.strictObject({
  roundId: Id,
  zone: Optional(Line(100)),
  city: Optional(Line(20)),
  batch: OneOf(BATCHES).optional(),
  limit: Limit,
  after: Id.optional(),
  withEntries: Switch,
});

export const GetEntryInput = z.strictObject({ roundId: Id, entryId: Id });

/** Who may enter a batch: the projects of a zone, and those that may not with the reasons. */
export const ListEligibleProjectsInput = z.strictObject({
  roundId: Id,
  zone: Line(100),
  batch: OneOf(BATCHES),
  q: Optional(Line(100)),
});
