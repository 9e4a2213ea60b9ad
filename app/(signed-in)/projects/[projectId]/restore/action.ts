"use server";

import { readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { restoreProject } from "@/lib/projects/commands/restore-project";
import { formAction, textOf } from "@/lib/web/form-action";

/** Takes a project up again. */
export const restoreProjectAction = formAction({
  command: restoreProject,
  read: (form) => ({ ...readProjectKey(form), restoredOn: textOf(form, "restoredOn"), reason: textOf(form, "reason") }),
  done: (project) => routes.project(project.id, { done: "projects.restored" }),
});
