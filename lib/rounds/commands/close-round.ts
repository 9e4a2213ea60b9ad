import "server-only";
import { defineCommand } from "@/lib/access/command";
import { NotFoundError, refuseIf } from "@/lib/platform/errors";
import { answerRound, loadRound, readerOfTx } from "../internal";
import { lockProblems } from "../rules";
import { RoundIdInput } from "../schema";

/**
 * Closes a round: its entries and their amounts are locked, a later change is a correction with a reason. Waits for entries that are being
 * written. A closed round is refused.
 */
export const closeRound = defineCommand({
  name: "rounds.close-round",
  capability: "round.manage",
  input: RoundIdInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const [held] = await tx.$queryRaw<object[]>`select id from rounds where id = ${input.roundId} for no key update`;
    if (!held) throw new NotFoundError("round");
    refuseIf(lockProblems(await loadRound(sql, input.roundId)));
    await tx.round.update({
      where: { id: input.roundId },
      data: { closedAt: ctx.now, closedBy: ctx.actor.accountId, version: { increment: 1 } },
    });
    const round = await answerRound(sql, ctx, input.roundId);
    audit({
      entity: "round",
      entityId: input.roundId,
      before: { closedAt: null },
      after: { closedAt: round.closedAt, totals: round.totals },
    });
    return round;
  },
});
