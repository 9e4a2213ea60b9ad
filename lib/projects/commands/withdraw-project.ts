import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { refuseIf } from "@/lib/platform/errors";
import { answerNow, derivedColumns, getProjectInScope, writeProject } from "../internal";
import { withdrawalProblems } from "../rules/facts";
import { WithdrawProjectInput } from "../schema/project";

/** Takes a project out with a reason: it leaves the stock, stays in its cohort, and can be restored. Answers the whole project. */
export const withdrawProject = defineCommand({
  name: "projects.withdraw-project",
  capability: "project.withdraw",
  input: WithdrawProjectInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.withdraw");
    const { detail, zoneId, id: projectId } = project;
    const withdrawnOn = input.withdrawnOn ?? ctx.today;
    refuseIf(withdrawalProblems(detail, withdrawnOn, ctx.today));

    await writeProject(
      tx,
      ctx,
      project,
      frag`${derivedColumns(project, detail, withdrawnOn)},
        withdrawn_during = withdrawn_during + datemultirange(daterange(${withdrawnOn}::date, null))`,
    );
    await tx.withdrawal.create({
      data: {
        zoneId,
        projectId,
        withdrawnOn: databaseDate(withdrawnOn),
        reason: input.reason,
        recordedBy: ctx.actor.accountId,
      },
    });
    const after = { stage: "withdrawn", withdrawnOn };
    audit({
      entity: "project",
      entityId: projectId,
      projectId,
      zoneId,
      before: { stage: detail.stage },
      after,
      reason: input.reason,
    });
    return answerNow(tx, ctx, projectId);
  },
});
