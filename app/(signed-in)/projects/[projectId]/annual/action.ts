"use server";

import { readAnnual } from "@/components/projects/read-project";
import { routes } from "@/lib/platform/routes";
import { setAnnualFigures } from "@/lib/projects/commands/set-annual-figures";
import { formAction, textOf } from "@/lib/web/form-action";

/** Saves the planned investment and the actual output, tax and jobs of a year. */
export const setAnnualFiguresAction = formAction({
  command: setAnnualFigures,
  read: readAnnual,
  done: (_result, form) => routes.project(textOf(form, "projectId") ?? "", { done: "projects.annual" }),
});
