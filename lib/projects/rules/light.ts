import { addDays, diffDays } from "@/lib/platform/dates";
import type { Light, LightThresholds, MilestoneDays, Stage } from "../types";

/** What the light is computed from. */
export type LightFacts = Pick<MilestoneDays, "startedOn" | "producingOn"> & {
  stage: Stage;
  plannedStartOn: string | null;
  plannedProducingOn: string | null;
};

function nodeLight(
  plannedOn: string | null,
  actualOn: string | null,
  thresholds: LightThresholds,
  today: string,
): Light {
  if (plannedOn === null) return "none";
  if (actualOn !== null) return diffDays(plannedOn, actualOn) > thresholds.redAfterDays ? "yellow" : "green";
  if (today > addDays(plannedOn, thresholds.redAfterDays)) return "red";
  return today >= addDays(plannedOn, -thresholds.warnBeforeDays) ? "yellow" : "green";
}

/**
 * Red, yellow or green by the planned against the actual day of start and production; the worse of the two counts, as in 三色预警
 * (domain/reference.md §10; the thresholds are settings):
 * red: the planned day passed more than `redAfterDays` ago and nothing happened; yellow: it comes within `warnBeforeDays`, or has
 * just passed, or was met late; green: on plan; none: no planned day, or withdrawn.
 */
export function lightOf(facts: LightFacts, thresholds: LightThresholds, today: string): Light {
  if (facts.stage === "withdrawn") return "none";
  const lights = [
    nodeLight(facts.plannedStartOn, facts.startedOn, thresholds, today),
    nodeLight(facts.plannedProducingOn, facts.producingOn, thresholds, today),
  ];
  return (["red", "yellow", "green"] as const).find((light) => lights.includes(light)) ?? "none";
}
