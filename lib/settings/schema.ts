import { z } from "zod";
import { List, OneOf } from "@/lib/platform/fields";
import { Paragraph } from "@/lib/platform/text";
import { EVIDENCE_KINDS, MILESTONE_KINDS, PROJECT_KINDS, type SettingKey } from "./types";

/** A whole number of days or projects, from a form as text or from JSON as number. */
function WholeNumber(min: number, max: number) {
  return z
    .int({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "count-whole") })
    .min(min, { error: "too-small" })
    .max(max, { error: "too-large" });
}

/** The rules of evidence; at most three alternatives in a group, because the refusal names them all. */
export const EvidenceRules = List(
  z.strictObject({
    milestone: OneOf(MILESTONE_KINDS),
    projectKinds: List(OneOf(PROJECT_KINDS), PROJECT_KINDS.length).min(1, { error: "too-few" }).nullable(),
    needs: List(
      z.array(OneOf(EVIDENCE_KINDS)).min(1, { error: "too-few" }).max(3, { error: "evidence-group-size" }),
      EVIDENCE_KINDS.length,
    ),
  }),
  50,
);

/** The shape of each setting's value. */
export const SETTING_SCHEMAS = {
  "project.light": z.strictObject(
    { warnBeforeDays: WholeNumber(0, 365), redAfterDays: WholeNumber(0, 365) },
    { error: "wrong-type" },
  ),
  "project.evidence": EvidenceRules,
  "project.signed-not-started": WholeNumber(1, 3650),
  "progress.due-day": WholeNumber(1, 28),
  "rollup.small-cohort": WholeNumber(1, 1000),
} as const satisfies Record<SettingKey, z.ZodType>;

export const GetSettingsInput = z.strictObject({});

const CHANGE = { version: z.int({ error: "wrong-type" }).min(0, { error: "wrong-type" }), reason: Paragraph(500) };

function change<Key extends SettingKey>(key: Key) {
  return z.strictObject({ key: z.literal(key), value: SETTING_SCHEMAS[key], ...CHANGE });
}

/** A new value of one setting. `version` is the one that the caller has seen, 0 where the default was in force. */
export const UpdateSettingInput = z.discriminatedUnion(
  "key",
  [
    change("project.light"),
    change("project.evidence"),
    change("project.signed-not-started"),
    change("progress.due-day"),
    change("rollup.small-cohort"),
  ],
  { error: (issue) => (issue.code === "invalid_union" ? "not-in-list" : "wrong-type") },
);
