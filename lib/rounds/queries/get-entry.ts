import "server-only";
import { defineQuery } from "@/lib/access/query";
import { loadEntry } from "../internal";
import { GetEntryInput } from "../schema";

/** One entry of a round, removed or not. */
export const getEntry = defineQuery({
  name: "rounds.get-entry",
  capability: "round.read",
  input: GetEntryInput,
  async run({ ctx, sql, input }) {
    return (await loadEntry(sql, ctx, input.roundId, input.entryId)).entry;
  },
});
