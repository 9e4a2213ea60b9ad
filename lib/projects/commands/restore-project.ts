import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { refuseIf } from "@/lib/platform/errors";
import { answerNow, derivedColumns, getProjectInScope, withdrawnOnOf, writeProject } from "../internal";
import { restorationProblems } from "../rules/facts";
import { RestoreProjectInput } from "../schema/project";

/** Lets a withdrawn project go on where it stood, with a reason; the time between stays recorded. Answers the whole project. */
export const restoreProject = defineCommand({
  name: "projects.restore-project",
  capability: "project.withdraw",
  input: RestoreProjectInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.withdraw");
    const { detail, zoneId, id: projectId } = project;
    const restoredOn = input.restoredOn ?? ctx.today;
    refuseIf(restorationProblems(withdrawnOnOf(project), restoredOn, ctx.today));

    await writeProject(
      tx,
      ctx,
      project,
      frag`${derivedColumns(project, detail, null)}, withdrawn_during = withdrawn_during - datemultirange(daterange(${restoredOn}::date, null))`,
    );
    await tx.withdrawal.updateMany({
      where: { projectId, restoredOn: null },
      data: {
        restoredOn: databaseDate(restoredOn),
        restoredReason: input.reason,
        restoredAt: ctx.now,
        restoredBy: ctx.actor.accountId,
      },
    });
    const answer = await answerNow(tx, ctx, projectId);
    const after = { stage: answer.stage, restoredOn };
    audit({
      entity: "project",
      entityId: projectId,
      projectId,
      zoneId,
      before: { stage: "withdrawn" },
      after,
      reason: input.reason,
    });
    return answer;
  },
});
