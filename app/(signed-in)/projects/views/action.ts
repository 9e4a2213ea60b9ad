"use server";

import { routes } from "@/lib/platform/routes";
import { deleteView } from "@/lib/projects/commands/delete-view";
import { formAction, textOf } from "@/lib/web/form-action";

/** Forgets a saved view of one's own. */
export const deleteViewAction = formAction({
  command: deleteView,
  read: (form) => ({ viewId: textOf(form, "viewId") }),
  done: () => routes.projects({ done: "projects.viewDeleted" }),
});
