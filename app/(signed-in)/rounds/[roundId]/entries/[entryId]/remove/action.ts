"use server";

import { routes } from "@/lib/platform/routes";
import { removeEntry } from "@/lib/rounds/commands/remove-entry";
import { formAction, textOf } from "@/lib/web/form-action";

/** Takes a project out of a batch. */
export const removeEntryAction = formAction({
  command: removeEntry,
  read: (form) => ({ roundId: textOf(form, "roundId"), entryId: textOf(form, "entryId") }),
  done: (entry) => routes.round(entry.roundId, { done: "rounds.removed" }),
});
