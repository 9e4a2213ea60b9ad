"use server";

import { readAgreement, readFacts } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { createProject } from "@/lib/projects/commands/create-project";
import { formAction, textOf } from "@/lib/web/form-action";

/** Registers a project; a contract given with it is its signing. */
export const createProjectAction = formAction({
  command: createProject,
  read: (form) => ({
    ...readFacts(form),
    zone: textOf(form, "zone"),
    agreement: textOf(form, "agreement.kind") === null ? null : readAgreement(form, "agreement."),
    confirmDuplicates: form.get("confirmDuplicates") === "1",
  }),
  done: (project) => routes.project(project.id, { done: "projects.created" }),
});
