import "server-only";
import { defineCommand } from "@/lib/access/command";
import { yearOf } from "@/lib/platform/dates";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { answerNow, getProjectInScope, withoutUndefined } from "../internal";
import { SetAnnualFiguresInput } from "../schema/progress";

/**
 * Sets the planned investment and the actual output, tax and jobs of a year; absent figures stay, null clears. Actual figures of a year that
 * has not come are refused; `version` guards the year's figures. Answers the whole project.
 */
export const setAnnualFigures = defineCommand({
  name: "projects.set-annual-figures",
  capability: "project.progress.record",
  input: SetAnnualFiguresInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, { projectId: input.projectId }, "project.progress.record");
    const { zoneId, id: projectId, detail } = project;
    const { year, version } = input;
    const actual = {
      actualOutputWan: input.actualOutputWan,
      actualTaxWan: input.actualTaxWan,
      actualJobs: input.actualJobs,
    };
    const early =
      year > yearOf(ctx.today)
        ? Object.entries(actual).filter(([, value]) => value !== undefined && value !== null)
        : [];
    refuseIf(early.map(([path]) => ({ path, code: "year-future" })));

    const stored = detail.annual.find((each) => each.year === year) ?? null;
    const stale = async () => new ConflictError("stale-version", await answerNow(tx, ctx, projectId));
    if ((stored?.version ?? undefined) !== version) throw await stale();
    const facts = withoutUndefined({ plannedInvestmentWan: input.plannedInvestmentWan, ...actual });
    const mark = { recordedAt: ctx.now, recordedBy: ctx.actor.accountId };
    const { count } = stored
      ? await tx.annualFigure.updateMany({
          where: { projectId, year, version: stored.version },
          data: { ...facts, ...mark, version: { increment: 1 } },
        })
      : await tx.annualFigure.createMany({
          data: [{ zoneId, projectId, year, ...facts, ...mark }],
          skipDuplicates: true,
        });
    if (count !== 1) throw await stale();
    audit({
      entity: "annual-figures",
      entityId: `${projectId}/${year}`,
      projectId,
      zoneId,
      before: stored,
      after: { year, ...facts },
    });
    return answerNow(tx, ctx, projectId);
  },
});
