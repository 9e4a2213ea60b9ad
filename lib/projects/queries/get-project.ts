import "server-only";
import { defineQuery } from "@/lib/access/query";
import { answerOf, loadProject } from "../internal";
import { ProjectIdInput } from "../schema/project";

/** One project with everything recorded of it and what the caller may do with it now. NotFoundError outside the caller's units. */
export const getProject = defineQuery({
  name: "projects.get-project",
  capability: "project.read",
  input: ProjectIdInput,
  run: async ({ ctx, sql, input }) => answerOf(ctx, await loadProject(sql, ctx, input.projectId)),
});
