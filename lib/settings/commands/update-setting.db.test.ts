import { beforeAll, describe, expect, it } from "vitest";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner } from "@/prisma/builders/owner";
import { DEFAULT_SETTINGS } from "../reference";
import { getSettings } from "../queries/get-settings";
import { listSettings } from "../queries/list-settings";
import { updateSetting } from "./update-setting";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});

describe("update-setting", () => {
  it("changes a value of the province, version by version", async () => {
    expect(await getSettings(ledger.clerk, {})).toEqual(DEFAULT_SETTINGS);
    const input = {
      key: "project.light",
      value: { warnBeforeDays: 45, redAfterDays: 10 },
      version: 0,
      reason: "统一口径",
    };
    for (const ctx of [ledger.manager, ledger.city, ledger.viewer])
      expect((await refusalOf(updateSetting(ctx, input))).kind).toBe("forbidden");
    expect(await updateSetting(ledger.admin, input)).toMatchObject({
      key: "project.light",
      value: input.value,
      version: 1,
    });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({
      action: "settings.update-setting",
      entity: "setting",
      entityId: "project.light",
      before: { value: DEFAULT_SETTINGS.light },
      after: { value: input.value },
      reason: "统一口径",
    });
    expect((await getSettings(ledger.clerk, {})).light).toEqual(input.value);
    expect(
      await refusalOf(updateSetting(ledger.admin, { ...input, value: { warnBeforeDays: 1, redAfterDays: 1 } })),
    ).toMatchObject({
      kind: "conflict",
      error: { current: { version: 1, value: input.value } },
    });
    expect((await refusalOf(updateSetting(ledger.admin, { ...input, version: 1 }))).problems).toEqual([
      "value correction-no-change",
    ]);
    expect(
      (await updateSetting(ledger.admin, { ...input, version: 1, value: { warnBeforeDays: 20, redAfterDays: 0 } }))
        .version,
    ).toBe(2);
    expect((await listSettings(ledger.viewer, {})).map((setting) => [setting.key, setting.version])).toEqual([
      ["project.light", 2],
      ["project.evidence", 0],
      ["project.signed-not-started", 0],
      ["progress.due-day", 0],
      ["rollup.small-cohort", 0],
    ]);
  });

  it.each([
    ["project.light", { warnBeforeDays: -1 }, ["value.warnBeforeDays too-small", "value.redAfterDays required"]],
    ["project.light", 3, ["value wrong-type"]],
    ["progress.due-day", 29, ["value too-large"]],
    ["rollup.small-cohort", "10", ["value count-whole"]],
    ["rollup.small-cohort", undefined, ["value required"]],
    [
      "project.evidence",
      [{ milestone: "started", projectKinds: null, needs: [["x"], []] }],
      ["value[0].needs[0][0] not-in-list", "value[0].needs[1] too-few"],
    ],
    ["no.such", 1, ["key not-in-list"]],
  ])("refuses %s = %j", async (key, value, problems) => {
    expect((await refusalOf(updateSetting(ledger.admin, { key, value, version: 0, reason: "试" }))).problems).toEqual(
      problems,
    );
  });

  it("wants a reason, and says everything at once", async () => {
    expect(
      (await refusalOf(updateSetting(ledger.admin, { key: "progress.due-day", value: 20, version: 0, reason: "" })))
        .problems,
    ).toEqual(["reason required"]);
    expect(
      (await refusalOf(updateSetting(ledger.admin, { key: "progress.due-day", value: "x", version: 0, reason: null })))
        .problems,
    ).toEqual(["value count-whole", "reason required"]);
  });

  it("falls back to the default where a stored value makes no sense", async () => {
    await asOwner(`insert into settings (key, value) values ('rollup.small-cohort', '"ten"')`);
    expect((await getSettings(ledger.clerk, {})).smallCohortLimit).toBe(10);
  });
});
