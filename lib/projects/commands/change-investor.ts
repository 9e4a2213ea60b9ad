import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { type Problem, refuseIf } from "@/lib/platform/errors";
import { answerNow, enterpriseOf, getProjectInScope, writeProject } from "../internal";
import { searchInitials } from "../rules/pinyin";
import { ChangeInvestorInput } from "../schema/project";

/** Another enterprise takes a project over from a day on; the one before stays in its history. Answers the whole project. */
export const changeInvestor = defineCommand({
  name: "projects.change-investor",
  capability: "project.update",
  input: ChangeInvestorInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.update");
    const { detail, zoneId, id: projectId } = project;
    const { enterpriseId: fromId } = await tx.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { enterpriseId: true },
    });
    const problems: Problem[] = [];
    if (detail.stage === "withdrawn") problems.push({ path: "", code: "project-withdrawn" });
    if (input.changedOn > ctx.today)
      problems.push({ path: "changedOn", code: "date-future", params: { today: ctx.today } });
    refuseIf(problems);
    const toId = await enterpriseOf(tx, ctx, zoneId, input.enterprise);
    refuseIf(toId === fromId ? [{ path: "enterprise.name", code: "investor-same" }] : []);

    const recordedBy = ctx.actor.accountId;
    await tx.investorChange.create({
      data: {
        zoneId,
        projectId,
        fromEnterpriseId: fromId,
        toEnterpriseId: toId,
        changedOn: databaseDate(input.changedOn),
        reason: input.reason,
        recordedBy,
      },
    });
    const initials = searchInitials(detail.name, detail.formerNames, input.enterprise.name);
    await writeProject(tx, ctx, project, frag`enterprise_id = ${toId}, pinyin = ${initials}`);
    const answer = await answerNow(tx, ctx, projectId);
    audit({
      entity: "project",
      entityId: projectId,
      projectId,
      zoneId,
      before: { enterprise: detail.enterprise },
      after: { enterprise: answer.enterprise, changedOn: input.changedOn },
      reason: input.reason,
    });
    return answer;
  },
});
