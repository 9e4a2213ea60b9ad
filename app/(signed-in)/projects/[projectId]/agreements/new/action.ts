"use server";

import { readAgreement, readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { addAgreement } from "@/lib/projects/commands/add-agreement";
import { formAction, textOf } from "@/lib/web/form-action";

/** Adds an agreement; the first contract is the project's signing. */
export const addAgreementAction = formAction({
  command: addAgreement,
  read: (form) => ({
    ...readProjectKey(form),
    ...readAgreement(form, ""),
    replaces: textOf(form, "replaces"),
    supplements: textOf(form, "supplements"),
  }),
  done: (project) => routes.project(project.id, { done: "projects.agreement" }),
});
