import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/settings/reference";
import { describeSetting, readSetting } from "./read-setting";

const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  Object.entries(values).forEach(([name, value]) => form.append(name, value));
  return form;
};
const at = { version: 1, updatedAt: null };

describe("the forms of settings", () => {
  it("give back what they show", () => {
    const evidence = { key: "project.evidence", value: DEFAULT_SETTINGS.evidenceRules, ...at } as const;
    const read = readSetting(formOf({ key: evidence.key, ...describeSetting(evidence) }));
    expect(read).toEqual(expect.arrayContaining(DEFAULT_SETTINGS.evidenceRules));
    expect(read).toHaveLength(DEFAULT_SETTINGS.evidenceRules.length);
    const light = { key: "project.light", value: DEFAULT_SETTINGS.light, ...at } as const;
    expect(readSetting(formOf({ key: light.key, ...describeSetting(light) }))).toEqual(DEFAULT_SETTINGS.light);
    const day = { key: "progress.due-day", value: 25, ...at } as const;
    expect(readSetting(formOf({ key: day.key, ...describeSetting(day) }))).toBe(25);
  });
  it("hand on what is no number as typed", () => {
    expect(readSetting(formOf({ key: "progress.due-day", value: "二十" }))).toBe("二十");
    expect(readSetting(formOf({ key: "progress.due-day", value: " " }))).toBeNull();
  });
  it("keep two groups of alternatives apart", () => {
    const form = formOf({
      key: "project.evidence",
      "need.producing.upgrade.acceptance": "any1",
      "need.producing.upgrade.trial_production": "any1",
      "need.producing.upgrade.first_invoice": "any2",
      "need.producing.upgrade.filing": "needed",
    });
    expect(readSetting(form)).toEqual([
      {
        milestone: "producing",
        projectKinds: ["upgrade"],
        needs: [["filing"], ["acceptance", "trial_production"], ["first_invoice"]],
      },
    ]);
  });
});
