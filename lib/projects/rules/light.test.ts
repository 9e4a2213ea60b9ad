import { describe, expect, it } from "vitest";
import { type LightFacts, lightOf } from "./light";

const thresholds = { warnBeforeDays: 30, redAfterDays: 10 };
const light = (facts: Partial<LightFacts>, today: string) =>
  lightOf(
    { stage: "signed", startedOn: null, producingOn: null, plannedStartOn: null, plannedProducingOn: null, ...facts },
    thresholds,
    today,
  );

describe("lightOf", () => {
  it.each([
    ["2023-05-01", "green"],
    ["2023-05-02", "yellow"],
    ["2023-06-01", "yellow"],
    ["2023-06-11", "yellow"],
    ["2023-06-12", "red"],
  ])("planned start 2023-06-01, not started, on %s: %s", (today, expected) => {
    expect(light({ plannedStartOn: "2023-06-01" }, today)).toBe(expected);
  });

  it.each([
    ["2023-05-01", "green"],
    ["2023-06-11", "green"],
    ["2023-06-12", "yellow"],
  ])("started on %s: %s for ever", (startedOn, expected) => {
    expect(light({ stage: "started", plannedStartOn: "2023-06-01", startedOn }, "2025-01-01")).toBe(expected);
  });

  it("takes the worse of start and production", () => {
    const late = { plannedStartOn: "2023-06-01", startedOn: "2023-08-01", stage: "started" } as const;
    expect(light({ ...late, plannedProducingOn: "2025-06-01" }, "2024-01-01")).toBe("yellow");
    expect(light({ ...late, plannedProducingOn: "2024-01-01" }, "2024-02-01")).toBe("red");
    expect(light({ ...late, plannedProducingOn: "2024-01-01", producingOn: "2024-01-01" }, "2024-02-01")).toBe(
      "yellow",
    );
  });

  it("is none without a plan and when withdrawn", () => {
    expect(light({}, "2023-06-01")).toBe("none");
    expect(light({ plannedStartOn: "2020-01-01", stage: "withdrawn" }, "2023-06-01")).toBe("none");
  });
});
