"use server";

import { routes, withQuery } from "@/lib/platform/routes";
import { saveView } from "@/lib/projects/commands/save-view";
import { formAction, textOf } from "@/lib/web/form-action";

/** Keeps the filters of the ledger under a name. */
export const saveViewAction = formAction({
  command: saveView,
  read: (form) => ({
    screen: "projects",
    name: textOf(form, "name"),
    query: textOf(form, "query") ?? "",
    shared: form.get("shared") === "1",
  }),
  done: (_result, form) => withQuery(`${routes.projects()}?${textOf(form, "query") ?? ""}`, { done: "projects.view" }),
});
