import "server-only";
import { defineCommand } from "@/lib/access/command";
import { requireInZone } from "@/lib/access/ctx";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { loadEntry, loadRound, readCandidates, readerOfTx } from "../internal";
import { correctionProblems } from "../rules";
import { CorrectEntryInput } from "../schema";

/**
 * Corrects an entry of a closed round, with the reason: its amount, or that it does not belong there (`removed`), or does after all.
 * Refuses by `correctionProblems`; ConflictError when somebody else was faster. Answers the entry.
 */
export const correctEntry = defineCommand({
  name: "rounds.correct-entry",
  capability: "round.entry.correct",
  input: CorrectEntryInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const { roundId, entryId, investmentWan, removed, reason, version } = input;
    const round = await loadRound(sql, roundId);
    const { entry, zoneId } = await loadEntry(sql, ctx, roundId, entryId);
    requireInZone(ctx, "round.entry.correct", zoneId, "entry");
    if (version !== undefined && version !== entry.version) throw new ConflictError("stale-version", entry);
    const [project] = await readCandidates(sql, entry.batch, [Number(entry.projectId)]);
    const was = { investmentWan: entry.investmentWan, removed: entry.removedAt !== null };
    refuseIf(
      correctionProblems({
        round,
        entry: { ...was, batch: entry.batch },
        investmentWan,
        removed,
        already: project?.already ?? null,
      }),
    );

    const removal =
      removed === undefined || removed === was.removed
        ? {}
        : removalColumns(removed, ctx.now, ctx.actor.accountId, reason);
    const { count } = await tx.batchEntry.updateMany({
      where: { id: entryId, version: entry.version },
      data: {
        ...(investmentWan === undefined ? {} : { amountWan: investmentWan, ownAmount: true }),
        ...removal,
        version: { increment: 1 },
      },
    });
    const { entry: now } = await loadEntry(sql, ctx, roundId, entryId);
    if (count !== 1) throw new ConflictError("stale-version", now);
    const after = { investmentWan: now.investmentWan, removed: now.removedAt !== null };
    audit({
      entity: "batch-entry",
      entityId: entryId,
      zoneId,
      projectId: Number(entry.projectId),
      before: was,
      after,
      reason,
      detail: { roundId: round.id },
    });
    return now;
  },
});

function removalColumns(removed: boolean, at: Date, by: string, reason: string) {
  return removed
    ? { removedAt: at, removedBy: by, removedReason: reason }
    : { removedAt: null, removedBy: null, removedReason: null };
}
