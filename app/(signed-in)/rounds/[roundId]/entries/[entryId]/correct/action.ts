"use server";

import { readMoneyWan } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import { describeEntry } from "@/components/rounds/describe-entry";
import { correctEntry } from "@/lib/rounds/commands/correct-entry";
import { formAction, textOf } from "@/lib/web/form-action";
import { versionOf } from "@/lib/web/form-state";

/** Corrects an entry of a closed round. */
export const correctEntryAction = formAction({
  command: correctEntry,
  read: (form) => ({
    roundId: textOf(form, "roundId"),
    entryId: textOf(form, "entryId"),
    investmentWan: readMoneyWan(textOf(form, "investmentWan") ?? ""),
    removed: form.get("removed") === "1",
    reason: textOf(form, "reason"),
    version: versionOf(form),
  }),
  done: (entry) => routes.round(entry.roundId, { done: "rounds.corrected" }),
  describe: describeEntry,
});
