import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { refuseIf } from "@/lib/platform/errors";
import { answerNow, derivedColumns, evidenceRules, getProjectInScope, withdrawnOnOf, writeProject } from "../internal";
import { milestoneProblems } from "../rules/milestones";
import { RecordMilestoneInput } from "../schema/milestone";
import { DAY_OF } from "../workflow";

/**
 * Records that a project started, went into production or reached capacity, with the evidence its rule asks for. Answers the whole project.
 * Refuses by `milestoneProblems`, all problems at once.
 */
export const recordMilestone = defineCommand({
  name: "projects.record-milestone",
  capability: "project.milestone.record",
  input: RecordMilestoneInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.milestone.record");
    const { detail, zoneId, id: projectId } = project;
    const { kind, occurredOn } = input;
    const evidence = input.evidence.map((each) => ({ kind: each.kind, note: each.note ?? null }));
    refuseIf(
      milestoneProblems({
        project: detail,
        kind,
        occurredOn,
        evidence,
        rules: await evidenceRules(tx),
        today: ctx.today,
      }),
    );

    const days = { ...detail, [DAY_OF[kind]]: occurredOn };
    await writeProject(tx, ctx, project, derivedColumns(project, days, withdrawnOnOf(project)));
    const milestone = await tx.milestone.create({
      data: {
        zoneId,
        projectId,
        kind,
        occurredOn: databaseDate(occurredOn),
        evidence,
        note: input.note ?? null,
        recordedBy: ctx.actor.accountId,
      },
      select: { id: true },
    });
    audit({ entity: "milestone", entityId: milestone.id, projectId, zoneId, after: { kind, occurredOn, evidence } });
    return answerNow(tx, ctx, projectId);
  },
});
