"use server";

import { routes } from "@/lib/platform/routes";
import { saveMonth } from "@/lib/projects/commands/save-month";
import { formAction, textOf } from "@/lib/web/form-action";

function rowsOf(form: FormData): unknown {
  try {
    return JSON.parse(textOf(form, "rows") ?? "[]");
  } catch {
    return null;
  }
}

/** Saves the changed rows of a zone's month in one go. */
export const saveMonthAction = formAction({
  command: saveMonth,
  read: (form) => ({ zone: textOf(form, "zone"), month: textOf(form, "month"), rows: rowsOf(form) }),
  done: (grid) => routes.progress({ zone: grid.zone, month: grid.month, done: "progress.saved" }),
});
