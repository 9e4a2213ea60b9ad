"use server";

import { entryPath, readEntries } from "@/components/rounds/read-entries";
import { routes } from "@/lib/platform/routes";
import { addEntries } from "@/lib/rounds/commands/add-entries";
import { formAction, textOf } from "@/lib/web/form-action";
import { withPaths } from "@/lib/web/form-paths";

/** Puts the ticked projects into their batches, all or none. */
export const addEntriesAction = withPaths(
  formAction({
    command: addEntries,
    read: (form) => ({ roundId: textOf(form, "roundId"), zone: textOf(form, "zone"), entries: readEntries(form) }),
    done: (_entries, form) =>
      routes.round(textOf(form, "roundId") ?? "", { zone: textOf(form, "zone"), done: "rounds.added" }),
  }),
  entryPath,
);
