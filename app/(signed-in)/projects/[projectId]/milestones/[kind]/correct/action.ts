"use server";

import { readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { correctMilestone } from "@/lib/projects/commands/correct-milestone";
import { formAction, textOf } from "@/lib/web/form-action";

/** Corrects the day of a milestone, or voids one that did not happen. */
export const correctMilestoneAction = formAction({
  command: correctMilestone,
  read: (form) => ({
    ...readProjectKey(form),
    kind: textOf(form, "kind"),
    // an empty day is no day: the schema asks for it; null alone voids
    occurredOn: form.get("void") === "1" ? null : (textOf(form, "occurredOn") ?? ""),
    reason: textOf(form, "reason"),
  }),
  done: (project) => routes.project(project.id, { done: "projects.corrected" }),
});
