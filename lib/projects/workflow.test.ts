import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/platform/dates";
import { MILESTONE_KINDS, STAGES, type MilestoneDays } from "./types";
import {
  canMove,
  DAY_OF,
  latestMilestone,
  milestoneAfter,
  milestoneBefore,
  nextStages,
  recordableMilestone,
  stageFrom,
} from "./workflow";

const none: MilestoneDays = { signedOn: null, startedOn: null, producingOn: null, atCapacityOn: null };

describe("moves", () => {
  it("goes forward one step, withdraws from anywhere, comes back to anywhere", () => {
    const allowed = STAGES.flatMap((from) => STAGES.filter((to) => canMove(from, to)).map((to) => `${from}>${to}`));
    expect(allowed).toEqual([
      "registered>signed",
      "registered>withdrawn",
      "signed>started",
      "signed>withdrawn",
      "started>producing",
      "started>withdrawn",
      "producing>at_capacity",
      "producing>withdrawn",
      "at_capacity>withdrawn",
      "withdrawn>registered",
      "withdrawn>signed",
      "withdrawn>started",
      "withdrawn>producing",
      "withdrawn>at_capacity",
    ]);
    expect(nextStages("at_capacity")).toEqual(["withdrawn"]);
  });

  it("knows the milestones beside a milestone", () => {
    expect(MILESTONE_KINDS.map(milestoneBefore)).toEqual([null, "signed", "started", "producing"]);
    expect(MILESTONE_KINDS.map(milestoneAfter)).toEqual(["started", "producing", "at_capacity", null]);
    expect(STAGES.map(recordableMilestone)).toEqual([null, "started", "producing", "at_capacity", null, null]);
  });
});

describe("stageFrom", () => {
  it.each([
    [none, null, "registered", "2023-01-01"],
    [{ ...none, signedOn: "2023-02-22" }, null, "signed", "2023-02-22"],
    [{ ...none, signedOn: "2023-02-22", startedOn: "2023-05-08" }, null, "started", "2023-05-08"],
    [{ ...none, signedOn: "2023-02-22", startedOn: "2023-05-08" }, "2023-09-01", "withdrawn", "2023-09-01"],
  ] as const)("%j, withdrawn %s → %s", (days, withdrawnOn, stage, stageOn) => {
    expect(stageFrom(days, "2023-01-01", withdrawnOn)).toEqual({ stage, stageOn });
  });

  it("is the latest milestone, and every next recorded one is an allowed move", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }),
        (reached, gaps) => {
          const days = { ...none };
          let day = "2020-01-01";
          MILESTONE_KINDS.slice(0, reached).forEach(
            (kind, i) => (days[DAY_OF[kind]] = day = addDays(day, gaps[i] ?? 0)),
          );
          const { stage } = stageFrom(days, "2020-01-01", null);
          expect(stage).toBe(latestMilestone(days) ?? "registered");
          const next = MILESTONE_KINDS[reached];
          if (next) {
            days[DAY_OF[next]] = addDays(day, gaps[3] ?? 0);
            expect(canMove(stage, stageFrom(days, "2020-01-01", null).stage)).toBe(true);
          }
        },
      ),
    );
  });
});
