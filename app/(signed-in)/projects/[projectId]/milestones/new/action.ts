"use server";

import { readProjectKey } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { recordMilestone } from "@/lib/projects/commands/record-milestone";
import { formAction, textOf } from "@/lib/web/form-action";

/** Records that a project started, went into production or reached capacity. */
export const recordMilestoneAction = formAction({
  command: recordMilestone,
  read: (form) => ({
    ...readProjectKey(form),
    kind: textOf(form, "kind"),
    occurredOn: textOf(form, "occurredOn"),
    evidence: form.getAll("evidence").map((kind) => ({ kind, note: textOf(form, `note.${String(kind)}`) })),
    note: textOf(form, "note"),
  }),
  done: (project) => routes.project(project.id, { done: "projects.milestone" }),
});
