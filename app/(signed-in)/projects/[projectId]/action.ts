"use server";

import { routes } from "@/lib/platform/routes";
import { decideDuplicate } from "@/lib/projects/commands/decide-duplicate";
import { formAction, textOf } from "@/lib/web/form-action";

/** Notes that a resembling project is another one, so that the pair is not pointed out again. */
export const decideDuplicateAction = formAction({
  command: decideDuplicate,
  read: (form) => ({ projectId: textOf(form, "projectId"), otherProjectId: textOf(form, "otherProjectId") }),
  done: (_result, form) => routes.project(textOf(form, "projectId") ?? "", { done: "projects.decided" }),
});
