import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { answerRound, readerOfTx } from "../internal";
import { roundProblems } from "../rules";
import { OpenRoundInput } from "../schema";

/** Opens a round of the province; from now on the zones put their projects into it. A year and number stand once: ConflictError. */
export const openRound = defineCommand({
  name: "rounds.open-round",
  capability: "round.manage",
  input: OpenRoundInput,
  async run({ ctx, tx, input, audit }) {
    const { year, number, heldOn } = input;
    refuseIf(roundProblems(input));
    const same = await tx.round.findUnique({ where: { year_number: { year, number } }, select: { id: true } });
    if (same) {
      const current = await answerRound(readerOfTx(tx), ctx, same.id);
      throw new ConflictError("duplicate", current, [
        { path: "number", code: "round-number-taken", params: { year, number } },
      ]);
    }
    const { id } = await tx.round.create({
      data: { year, number, heldOn: databaseDate(heldOn), createdBy: ctx.actor.accountId },
      select: { id: true },
    });
    audit({ entity: "round", entityId: id, after: { year, number, heldOn } });
    return answerRound(readerOfTx(tx), ctx, id);
  },
});
