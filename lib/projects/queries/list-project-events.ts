import "server-only";
import { defineQuery } from "@/lib/access/query";
import { instant, loadProject } from "../internal";
import { frag } from "@/lib/platform/db";
import { ProjectIdInput } from "../schema/project";

/** One act on a project or on what belongs to it; `before` and `after` hold the fields that changed, as the API names them. */
export type ProjectEvent = {
  seq: string;
  at: string;
  actor: string;
  /** the command, e.g. "projects.record-milestone" */
  action: string;
  entity: string;
  entityId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** The history of a project, newest first: who did what, when, and why. At most 500 events. */
export const listProjectEvents = defineQuery({
  name: "projects.list-project-events",
  capability: "project.read",
  input: ProjectIdInput,
  async run({ ctx, sql, input }): Promise<ProjectEvent[]> {
    await loadProject(sql, ctx, input.projectId);
    return sql<ProjectEvent>`
      select seq, ${instant(frag`at`)} as "at", actor_name as "actor", action, entity, entity_id as "entityId", before, after, reason
      from audit_events where project_id = ${input.projectId} and outcome = 'done' order by seq desc limit 500`;
  },
});
