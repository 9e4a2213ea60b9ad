import { addDays, diffDays } from "@/lib/platform/dates";
import type { ProjectKind, RecordedMilestoneKind } from "@/lib/projects/types";
import type { Random } from "./random";

/** Something that happens to a project on a day, before anybody has typed it in. */
export type Occurrence =
  | {
      what: "framework" | "intent" | "contract" | "top-up" | "investor" | "rename" | "withdrawal" | "restoration";
      on: string;
    }
  | { what: "milestone"; kind: RecordedMilestoneKind; on: string };

export type Plot = {
  begins: string;
  occurrences: Occurrence[];
  plannedStartOn: string | null;
  plannedProducingOn: string | null;
};

/** How readily a zone's projects go on from step to step; zones differ. */
export type Temper = { starts: number; produces: number; pace: number };

/** How it begins: with a contract, or a framework or intent that may or may not become one, or with nothing signed yet. */
function opening(
  random: Random,
  begins: string,
  today: string,
): { occurrences: Occurrence[]; signedOn: string | null } {
  const way = random.weighted([
    ["contract", 80],
    ["framework-contract", 9],
    ["framework", 4],
    ["intent-contract", 2],
    ["intent", 2],
    ["none", diffDays(begins, today) < 240 ? 9 : 0],
  ] as const);
  if (way === "none") return { occurrences: [], signedOn: null };
  if (way === "contract") return { occurrences: [{ what: "contract", on: begins }], signedOn: begins };
  const first: Occurrence = { what: way.startsWith("framework") ? "framework" : "intent", on: begins };
  if (!way.endsWith("contract")) {
    const given = diffDays(begins, today) > 300 && random.chance(0.6);
    return {
      occurrences: given ? [first, { what: "withdrawal", on: addDays(begins, random.int(180, 300)) }] : [first],
      signedOn: null,
    };
  }
  const signedOn = addDays(begins, random.int(25, 240));
  return { occurrences: [first, { what: "contract", on: signedOn }], signedOn };
}

function milestonesAfter(
  random: Random,
  signedOn: string,
  kind: ProjectKind,
  temper: Temper,
): Extract<Occurrence, { what: "milestone" }>[] {
  const steps: Extract<Occurrence, { what: "milestone" }>[] = [];
  const quick = kind === "new" ? 1 : 0.6;
  const days = (from: number, to: number) => Math.round(random.skewed(from, to, 1) * quick * temper.pace);
  if (!random.chance(temper.starts)) return steps;
  const startedOn = addDays(signedOn, days(12, 300));
  steps.push({ what: "milestone", kind: "started", on: startedOn });
  if (!random.chance(temper.produces)) return steps;
  const producingOn = addDays(startedOn, days(150, 760));
  steps.push({ what: "milestone", kind: "producing", on: producingOn });
  if (random.chance(0.62))
    steps.push({ what: "milestone", kind: "at_capacity", on: addDays(producingOn, days(100, 420)) });
  return steps;
}

/** Given up after some step before production; one in four comes back, and what was to follow follows later. */
function withGivingUp(
  random: Random,
  signedOn: string,
  steps: Extract<Occurrence, { what: "milestone" }>[],
): Occurrence[] {
  const kept = steps.slice(0, random.int(0, Math.min(1, steps.length)));
  const withdrawnOn = addDays(kept.at(-1)?.on ?? signedOn, random.int(60, 380));
  const gone: Occurrence[] = [...kept, { what: "withdrawal", on: withdrawnOn }];
  if (!random.chance(0.25)) return gone;
  const pause = random.int(30, 160);
  const moved = steps.slice(kept.length).map((step) => ({
    ...step,
    on: addDays(step.on > withdrawnOn ? step.on : withdrawnOn, pause + random.int(10, 40)),
  }));
  for (let i = 1; i < moved.length; i += 1) {
    const [before, step] = [moved[i - 1], moved[i]];
    if (before && step && step.on <= before.on) step.on = addDays(before.on, random.int(120, 300));
  }
  return [...gone, { what: "restoration", on: addDays(withdrawnOn, pause) }, ...moved];
}

/** What befalls one invented project, in order of days; nothing of it later than `today`. */
export function plotOf(random: Random, begins: string, kind: ProjectKind, temper: Temper, today: string): Plot {
  const { occurrences, signedOn } = opening(random, begins, today);
  const base = signedOn ?? begins;
  const plannedStartOn = random.chance(0.93) ? addDays(base, random.int(30, 210)) : null;
  const plannedProducingOn =
    plannedStartOn && random.chance(0.95) ? addDays(plannedStartOn, random.int(160, 700)) : null;
  if (signedOn !== null) {
    const steps = milestonesAfter(random, signedOn, kind, temper);
    const idle: Occurrence[] =
      steps.length === 0 && random.chance(0.45)
        ? [{ what: "withdrawal", on: addDays(signedOn, random.int(240, 700)) }]
        : steps;
    occurrences.push(...(random.chance(0.06) ? withGivingUp(random, signedOn, steps) : idle));
    if (random.chance(0.07)) occurrences.push({ what: "top-up", on: addDays(signedOn, random.int(60, 500)) });
    if (random.chance(0.018)) occurrences.push({ what: "investor", on: addDays(signedOn, random.int(40, 400)) });
    if (random.chance(0.025)) occurrences.push({ what: "rename", on: addDays(signedOn, random.int(20, 300)) });
  }
  const order = (occurrence: Occurrence) => (occurrence.what === "contract" ? 0 : 1);
  occurrences.sort((a, b) => (a.on === b.on ? order(a) - order(b) : a.on < b.on ? -1 : 1));
  return { begins, occurrences: occurrences.filter((each) => each.on <= today), plannedStartOn, plannedProducingOn };
}
