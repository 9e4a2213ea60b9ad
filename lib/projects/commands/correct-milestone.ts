import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { refuseIf } from "@/lib/platform/errors";
import {
  agreementColumns,
  answerNow,
  derivedColumns,
  getProjectInScope,
  supersedeMilestone,
  withdrawnOnOf,
  writeProject,
} from "../internal";
import { signingProblems } from "../rules/agreements";
import { correctionProblems } from "../rules/milestones";
import { CorrectMilestoneInput } from "../schema/milestone";
import { DAY_OF } from "../workflow";

/**
 * Corrects the day of a milestone recorded wrongly, or voids it (`occurredOn` null, the latest only); the wrong record stays, superseded, with
 * the reason. Correcting the signing moves the contracts of that day. Answers the whole project.
 */
export const correctMilestone = defineCommand({
  name: "projects.correct-milestone",
  capability: "project.milestone.correct",
  input: CorrectMilestoneInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.milestone.correct");
    const { detail, zoneId, id: projectId } = project;
    const { kind, occurredOn, reason } = input;
    const moves = kind === "signed" && occurredOn !== null;
    refuseIf([
      ...correctionProblems({ project: detail, kind, occurredOn, today: ctx.today }),
      ...(moves ? signingProblems({ signedOn: detail.signedOn, agreements: detail.agreements, occurredOn }) : []),
    ]);

    const moved = detail.agreements.filter(
      (each) => moves && each.kind === "contract" && each.signedOn === detail.signedOn,
    );
    const days = { ...detail, [DAY_OF[kind]]: occurredOn };
    await writeProject(
      tx,
      ctx,
      project,
      frag`${derivedColumns(project, days, withdrawnOnOf(project))}, ${agreementColumns(detail.agreements)}`,
    );
    if (moves && moved.length > 0) {
      await tx.agreement.updateMany({
        where: { id: { in: moved.map((each) => Number(each.id)) } },
        data: { signedOn: databaseDate(occurredOn), version: { increment: 1 } },
      });
      for (const each of moved) {
        audit({
          entity: "agreement",
          entityId: each.id,
          projectId,
          zoneId,
          before: { signedOn: each.signedOn },
          after: { signedOn: occurredOn },
          reason,
        });
      }
    }
    const entityId = await supersedeMilestone(tx, ctx, project, kind, occurredOn, reason);
    audit({
      entity: "milestone",
      entityId,
      projectId,
      zoneId,
      before: { kind, occurredOn: detail[DAY_OF[kind]] },
      after: { kind, occurredOn },
      reason,
    });
    return answerNow(tx, ctx, projectId);
  },
});
