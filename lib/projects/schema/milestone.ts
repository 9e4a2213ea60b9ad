import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { List, OneOf, Optional } from "@/lib/platform/fields";
import { Paragraph } from "@/lib/platform/text";
import { EVIDENCE_KINDS, MILESTONE_KINDS, RECORDED_MILESTONE_KINDS } from "../types";
import { PROJECT_KEY, Reason } from "./facts";

/** A piece of evidence: what it is and where it lies. */
const EvidenceInput = z.strictObject(
  { kind: OneOf(EVIDENCE_KINDS), note: Optional(Paragraph(500)) },
  { error: "wrong-type" },
);

/** A milestone that occurred; the signing is recorded by its contract. */
export const RecordMilestoneInput = z.strictObject({
  ...PROJECT_KEY,
  kind: OneOf(RECORDED_MILESTONE_KINDS),
  occurredOn: CalendarDate,
  evidence: List(EvidenceInput, 30).default([]),
  note: Optional(Paragraph(1000)),
});

/** The right day of a milestone recorded wrongly, or null when it did not occur; always with the reason. */
export const CorrectMilestoneInput = z.strictObject({
  ...PROJECT_KEY,
  kind: OneOf(MILESTONE_KINDS),
  occurredOn: CalendarDate.nullable(),
  reason: Reason,
});
