import { addEntry } from "@/lib/rounds/commands/add-entry";
import { closeRound as closeRoundCommand } from "@/lib/rounds/commands/close-round";
import { correctEntry } from "@/lib/rounds/commands/correct-entry";
import { openRound } from "@/lib/rounds/commands/open-round";
import { removeEntry } from "@/lib/rounds/commands/remove-entry";
import { listRounds as listRoundsQuery } from "@/lib/rounds/queries/list-rounds";
import { apiCommand, apiQuery } from "@/lib/web/api/operation";
import { EntryAnswer, RoundAnswer, RoundPageAnswer } from "../_answers/round";

const round = { params: { id: "roundId" }, answer: RoundAnswer };
const entry = { params: { id: "roundId" }, answer: EntryAnswer };

export const listRounds = apiQuery({
  id: "listRounds",
  path: "/rounds",
  query: listRoundsQuery,
  answer: RoundPageAnswer,
});
export const createRound = apiCommand({
  id: "createRound",
  path: "/rounds",
  command: openRound,
  answer: RoundAnswer,
  status: 201,
});
export const closeRound = apiCommand({
  ...round,
  id: "closeRound",
  path: "/rounds/{id}/closing",
  command: closeRoundCommand,
  status: 201,
});
export const addRoundEntry = apiCommand({
  ...entry,
  id: "addRoundEntry",
  path: "/rounds/{id}/entries",
  command: addEntry,
  status: 201,
});
export const removeRoundEntry = apiCommand({
  ...entry,
  id: "removeRoundEntry",
  path: "/rounds/{id}/entries/{entryId}",
  method: "DELETE",
  command: removeEntry,
});
export const correctRoundEntry = apiCommand({
  ...entry,
  id: "correctRoundEntry",
  path: "/rounds/{id}/entries/{entryId}/corrections",
  command: correctEntry,
  status: 201,
});
