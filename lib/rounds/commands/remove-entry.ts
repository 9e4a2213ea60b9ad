import "server-only";
import { defineCommand } from "@/lib/access/command";
import { requireInZone } from "@/lib/access/ctx";
import { NotFoundError, refuseIf } from "@/lib/platform/errors";
import { holdRound, loadEntry, readerOfTx } from "../internal";
import { lockProblems } from "../rules";
import { RemoveEntryInput } from "../schema";

/** Takes a project out of a batch while the round is open; it may enter again. Answers the entry as it was kept. */
export const removeEntry = defineCommand({
  name: "rounds.remove-entry",
  capability: "round.entry.record",
  input: RemoveEntryInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const { roundId, entryId } = input;
    const round = await holdRound(tx, roundId);
    const { entry, zoneId } = await loadEntry(sql, ctx, roundId, entryId);
    requireInZone(ctx, "round.entry.record", zoneId, "entry");
    if (entry.removedAt !== null) throw new NotFoundError("entry");
    refuseIf(lockProblems(round));
    await tx.batchEntry.update({
      where: { id: entryId },
      data: { removedAt: ctx.now, removedBy: ctx.actor.accountId, version: { increment: 1 } },
    });
    const before = { batch: entry.batch, investmentWan: entry.investmentWan, removed: false };
    audit({
      entity: "batch-entry",
      entityId: entryId,
      zoneId,
      projectId: Number(entry.projectId),
      before,
      after: { removed: true },
      detail: { roundId: round.id },
    });
    return (await loadEntry(sql, ctx, roundId, entryId)).entry;
  },
});
