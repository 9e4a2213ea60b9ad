"use server";

import { routes } from "@/lib/platform/routes";
import { closeRound } from "@/lib/rounds/commands/close-round";
import { formAction, textOf } from "@/lib/web/form-action";

/** Closes a round. */
export const closeRoundAction = formAction({
  command: closeRound,
  read: (form) => ({ roundId: textOf(form, "roundId") }),
  done: (round) => routes.round(round.id, { done: "rounds.closed" }),
});
