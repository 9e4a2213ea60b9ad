"use server";

import { readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { withdrawProject } from "@/lib/projects/commands/withdraw-project";
import { formAction, textOf } from "@/lib/web/form-action";

/** Gives a project up. */
export const withdrawProjectAction = formAction({
  command: withdrawProject,
  read: (form) => ({
    ...readProjectKey(form),
    withdrawnOn: textOf(form, "withdrawnOn"),
    reason: textOf(form, "reason"),
  }),
  done: (project) => routes.project(project.id, { done: "projects.withdrawn" }),
});
