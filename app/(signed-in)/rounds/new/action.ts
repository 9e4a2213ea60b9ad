"use server";

import { routes } from "@/lib/platform/routes";
import { openRound } from "@/lib/rounds/commands/open-round";
import { formAction, numberOf, textOf } from "@/lib/web/form-action";

/** Opens a round. */
export const openRoundAction = formAction({
  command: openRound,
  read: (form) => ({ year: numberOf(form, "year"), number: numberOf(form, "number"), heldOn: textOf(form, "heldOn") }),
  done: (round) => routes.round(round.id, { done: "rounds.opened" }),
});
