import "server-only";
import { defineCommand } from "@/lib/access/command";
import { answerNow, getProjectInScope, writeProject } from "../internal";
import { RecordProgressInput } from "../schema/progress";
import { writeMonths } from "./save-month";

/**
 * Records one month of one project, or replaces it; the year's and the cumulative amount are computed, given ones must agree. An amount that
 * looks like a wrong unit or exceeds the total investment wants `confirmUnusual`. Answers the whole project, whose version rises.
 */
export const recordProgress = defineCommand({
  name: "projects.record-progress",
  capability: "project.progress.record",
  input: RecordProgressInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.progress.record");
    const { month, progressVersion, version: _seen, ...facts } = input;
    const stored = project.detail.progress.find((each) => each.month === month)?.version ?? null;
    const written = await writeMonths(tx, ctx, {
      zoneId: project.zoneId,
      month,
      // without a version of the month's own, the project's version has already shown that the caller knows what is there
      rows: [{ ...facts, version: progressVersion ?? stored }],
      pathOf: () => "",
      current: () => answerNow(tx, ctx, project.id),
    });
    const about = {
      entity: "progress",
      entityId: `${project.id}/${month}`,
      projectId: project.id,
      zoneId: project.zoneId,
    };
    if (written.length === 0) audit({ ...about, detail: { unchanged: 1 } });
    else await writeProject(tx, ctx, project);
    written.forEach(audit);
    return answerNow(tx, ctx, project.id);
  },
});
