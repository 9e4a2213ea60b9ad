"use server";

import { readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { changeInvestor } from "@/lib/projects/commands/change-investor";
import { formAction, textOf } from "@/lib/web/form-action";

/** Another enterprise takes the project over. */
export const changeInvestorAction = formAction({
  command: changeInvestor,
  read: (form) => ({
    ...readProjectKey(form),
    enterprise: { name: textOf(form, "enterprise.name"), creditCode: textOf(form, "enterprise.creditCode") },
    changedOn: textOf(form, "changedOn"),
    reason: textOf(form, "reason"),
  }),
  done: (project) => routes.project(project.id, { done: "projects.investor" }),
});
