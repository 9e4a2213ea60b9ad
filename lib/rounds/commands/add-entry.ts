import "server-only";
import { defineCommand } from "@/lib/access/command";
import { requireInZone } from "@/lib/access/ctx";
import { NotFoundError, refuseIf } from "@/lib/platform/errors";
import { holdRound, loadEntry, readCandidates, readerOfTx, writeEntry } from "../internal";
import { eligibilityProblems, lockProblems } from "../rules";
import { AddEntryInput } from "../schema";

/**
 * Puts a project into a batch of an open round, with an amount of its own or the project's total investment. Refuses by
 * `eligibilityProblems`, all at once. Answers the entry.
 */
export const addEntry = defineCommand({
  name: "rounds.add-entry",
  capability: "round.entry.record",
  input: AddEntryInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const round = await holdRound(tx, input.roundId);
    const [project] = await readCandidates(sql, input.batch, [input.projectId]);
    if (!project) throw new NotFoundError("project");
    requireInZone(ctx, "round.entry.record", project.zoneId, "project");
    refuseIf([...lockProblems(round), ...eligibilityProblems(round, project, input.batch, "projectId")]);
    const entryId = await writeEntry(tx, ctx, input, project);
    const { entry, zoneId } = await loadEntry(sql, ctx, input.roundId, entryId);
    const after = { batch: entry.batch, investmentWan: entry.investmentWan };
    audit({
      entity: "batch-entry",
      entityId: entryId,
      zoneId,
      projectId: project.id,
      after,
      detail: { roundId: round.id },
    });
    return entry;
  },
});
