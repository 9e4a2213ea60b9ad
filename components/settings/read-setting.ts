import type { StoredSetting } from "@/lib/settings/types";
import { numberOf, textOf } from "@/lib/web/form-action";
import { evidenceValues, readEvidence } from "./evidence-form";

/** The new value of a setting from its form. */
export function readSetting(form: FormData): unknown {
  const key = textOf(form, "key");
  if (key === "project.light")
    return {
      warnBeforeDays: numberOf(form, "value.warnBeforeDays"),
      redAfterDays: numberOf(form, "value.redAfterDays"),
    };
  return key === "project.evidence" ? readEvidence(form) : numberOf(form, "value");
}

/** A setting as the values of its form. */
export function describeSetting(setting: StoredSetting): Record<string, string> {
  if (setting.key === "project.light") {
    return {
      "value.warnBeforeDays": String(setting.value.warnBeforeDays),
      "value.redAfterDays": String(setting.value.redAfterDays),
    };
  }
  return setting.key === "project.evidence" ? evidenceValues(setting.value) : { value: String(setting.value) };
}
