"use server";

import { describeProject } from "@/components/projects/describe-project";
import { readFacts, readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { updateProject } from "@/lib/projects/commands/update-project";
import { formAction } from "@/lib/web/form-action";

/** Changes the facts of a project. */
export const updateProjectAction = formAction({
  command: updateProject,
  read: (form) => ({ ...readProjectKey(form), ...readFacts(form) }),
  done: (project) => routes.project(project.id, { done: "projects.updated" }),
  describe: describeProject,
});
