import "server-only";
import { defineCommand } from "@/lib/access/command";
import { refuseIf } from "@/lib/platform/errors";
import { getProjectInScope, loadProject, txReader } from "../internal";
import { DecideDuplicateInput } from "../schema/project";

/** Keeps the decision that two resembling projects are different: the pair is not pointed out again. Both must be visible to the caller. */
export const decideDuplicate = defineCommand({
  name: "projects.decide-duplicate",
  capability: "project.update",
  input: DecideDuplicateInput,
  async run({ ctx, tx, input, audit }) {
    const { projectId, otherProjectId } = input;
    const project = await getProjectInScope(tx, ctx, { projectId }, "project.update");
    refuseIf(projectId === otherProjectId ? [{ path: "otherProjectId", code: "duplicate-itself" }] : []);
    const other = await loadProject(txReader(tx), ctx, otherProjectId);
    const note = input.note ?? null;
    await tx.duplicateDecision.createMany({
      data: [{ zoneId: project.zoneId, projectId, otherProjectId, note, recordedBy: ctx.actor.accountId }],
      skipDuplicates: true,
    });
    const about = {
      entity: "duplicate-decision",
      entityId: `${projectId}/${otherProjectId}`,
      projectId,
      zoneId: project.zoneId,
    };
    audit({ ...about, after: { other: other.detail.name }, reason: note });
    return { projectId: String(projectId), otherProjectId: String(otherProjectId) };
  },
});
