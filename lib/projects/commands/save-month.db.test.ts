import { beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@/prisma/builders/owner";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { aZone } from "@/prisma/builders/zones";
import { anAccount, ctxFor } from "@/prisma/builders/accounts";
import { getMonthGrid } from "../queries/get-month-grid";
import { recordProgress } from "./record-progress";
import { saveMonth } from "./save-month";
import { setAnnualFigures } from "./set-annual-figures";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
const months = { "2022-12": "7", "2023-10": "1000", "2023-11": "1200" };
const project = async (more: object = {}) =>
  aProject({
    zone: ledger.zone,
    signedOn: "2022-02-22",
    startedOn: "2022-05-08",
    totalInvestmentWan: "40000",
    ...more,
  });

/** A zone of its own with a clerk, for grids that must hold nothing else. */
const aGrid = async () => {
  const zone = await aZone();
  return { zone, clerk: await ctxFor(await anAccount({ role: "zone_clerk", unit: zone.code })) };
};

describe("get-month-grid", () => {
  it("has every project that wants the month, last month and sums beside it", async () => {
    const { zone, clerk } = await aGrid();
    const one = await aProject({
      zone,
      signedOn: "2022-02-22",
      startedOn: "2022-05-08",
      investedBeforeWan: "100",
      progress: months,
    });
    const fresh = await aProject({ zone, signedOn: "2023-12-05" });
    await aProject({ zone, agreement: { kind: "framework", signedOn: "2022-01-01" } });
    await aProject({ zone, signedOn: "2022-02-22", withdrawnOn: "2023-01-01" });
    await aProject({
      zone,
      signedOn: "2020-01-01",
      startedOn: "2020-01-01",
      producingOn: "2021-01-01",
      atCapacityOn: "2023-11-30",
    });
    const grid = await getMonthGrid(clerk, { zone: zone.code, month: "2023-12" });
    expect(grid.lastMonth).toBe("2023-11");
    expect(grid.rows.map((row) => row.projectId)).toEqual([String(one.id), String(fresh.id)]);
    expect(grid.rows[0]).toMatchObject({
      version: null,
      investedWan: null,
      lastInvestedWan: "1200.0000",
      yearBeforeWan: "2200.0000",
      cumulativeBeforeWan: "2307.0000",
      earlier: ["7.0000", "1000.0000", "1200.0000"],
    });
    expect(grid.rows[1]).toMatchObject({
      lastInvestedWan: null,
      yearBeforeWan: "0.0000",
      cumulativeBeforeWan: "0.0000",
      earlier: [],
    });
    expect((await getMonthGrid(clerk, { zone: zone.code, month: "2023-11" })).rows).toHaveLength(2);
  });

  it("is read within the units only", async () => {
    const raw = { zone: ledger.zone.code, month: "2023-11" };
    await expect(getMonthGrid(ledger.city, raw)).resolves.toBeDefined();
    expect(await refusalOf(getMonthGrid(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  });
});

describe("save-month", () => {
  it("saves new, changed and unchanged rows in one go", async () => {
    const { zone, clerk } = await aGrid();
    const one = () => aProject({ zone, signedOn: "2022-02-22", progress: months });
    const [a, b, c] = [await one(), await one(), await one()];
    const row = (of: typeof a, more: object) => ({ projectId: String(of?.id), ...more });
    const saved = await saveMonth(clerk, {
      zone: zone.code,
      month: "2023-11",
      rows: [
        row(a, { version: 1, investedWan: "1250.5", physical: "主体封顶", investedYearWan: "2250.5" }),
        row(b, { version: 1, investedWan: "1200" }),
        row(c, { version: 1, investedWan: "1200", fundsInPlaceWan: "0" }),
      ],
    });
    expect(saved.saved).toBe(2);
    expect(saved.rows.map((each) => [each.version, each.investedWan, each.physical, each.fundsInPlaceWan])).toEqual([
      [2, "1250.5000", "主体封顶", null],
      [1, "1200.0000", null, null],
      [2, "1200.0000", null, "0.0000"],
    ]);
    const next = await saveMonth(clerk, { zone: zone.code, month: "2023-12", rows: [row(a, { investedWan: "0" })] });
    expect(next.rows[0]).toMatchObject({ version: 1, investedWan: "0.0000", cumulativeBeforeWan: "2257.5000" });
    const acts = await actsOf(clerk, 3);
    expect(acts.map((act) => [act.action, act.entityId])).toEqual([
      ["projects.save-month", `${a?.id}/2023-12`],
      ["projects.save-month", `${c?.id}/2023-11`],
      ["projects.save-month", `${a?.id}/2023-11`],
    ]);
    expect(acts[2]).toMatchObject({
      before: { investedWan: "1200.0000", physical: null },
      after: { month: "2023-11", investedWan: "1250.5000", physical: "主体封顶" },
    });
  });

  it("marks every problem at its cell and saves nothing", async () => {
    const { zone, clerk } = await aGrid();
    const [a, b, registered] = [
      await aProject({ zone, signedOn: "2022-02-22", progress: months }),
      await aProject({ zone, signedOn: "2022-02-22", progress: months }),
      await aProject({ zone }),
    ];
    const foreign = await project();
    const rows = [
      { projectId: String(a.id), investedWan: "13000", investedCumulativeWan: "1" },
      { projectId: String(b.id), investedWan: "1300" },
      { projectId: String(b.id), investedWan: "1300" },
      { projectId: String(registered.id), investedWan: "5" },
      { projectId: String(foreign.id), investedWan: "5" },
    ];
    expect(await refusalOf(saveMonth(clerk, { zone: zone.code, month: "2023-12", rows }))).toMatchObject({
      kind: "rule",
      problems: [
        "rows[0].investedCumulativeWan progress-cumulative-sum",
        "rows[0].investedWan progress-unit-slip",
        "rows[0].investedWan progress-over-total",
        "rows[2] progress-row-twice",
        "rows[3] progress-not-signed",
        "rows[4] progress-row-unknown",
      ],
    });
    expect(await asOwner("select 1 from progress where zone_id = $1 and month = '2023-12-01'", [zone.id])).toHaveLength(
      0,
    );
    const confirmed = [{ projectId: String(a.id), investedWan: "13000", confirmUnusual: true }];
    await expect(saveMonth(clerk, { zone: zone.code, month: "2023-12", rows: confirmed })).resolves.toMatchObject({
      saved: 1,
    });
  });

  it("shows what somebody else saved first", async () => {
    const { zone, clerk } = await aGrid();
    const a = await aProject({ zone, signedOn: "2022-02-22" });
    const raw = (investedWan: string, more: object = {}) => ({
      zone: zone.code,
      month: "2023-12",
      rows: [{ projectId: String(a.id), investedWan, ...more }],
    });
    await saveMonth(clerk, raw("500"));
    const { kind, problems, error } = await refusalOf(saveMonth(clerk, raw("600")));
    expect([kind, problems]).toEqual(["conflict", ["rows[0].investedWan progress-row-changed"]]);
    expect(error).toMatchObject({
      code: "stale-version",
      current: { rows: [{ investedWan: "500.0000", version: 1 }] },
    });
    const parallel = await Promise.allSettled(["700", "800"].map((wan) => saveMonth(clerk, raw(wan, { version: 1 }))));
    expect(parallel.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  });

  it("refuses by role and unit", async () => {
    const raw = { zone: ledger.zone.code, month: "2023-11", rows: [] };
    expect(await refusalOf(saveMonth(ledger.agent, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(saveMonth(ledger.city, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(saveMonth(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  });
});

describe("record-progress", () => {
  it("records a month, computes the sums and raises the project's version", async () => {
    const key = { projectId: String((await project({ investedBeforeWan: "100", progress: months })).id), version: 1 };
    const first = await recordProgress(ledger.clerk, {
      ...key,
      month: "2023-12",
      investedWan: "1300",
      investedYearWan: "3500",
      coordination: "供电",
      coordinationLevel: "city",
    });
    expect(first.version).toBe(2);
    expect(first.progress.at(-1)).toMatchObject({
      month: "2023-12",
      investedWan: "1300.0000",
      investedYearWan: "3500.0000",
      investedCumulativeWan: "3607.0000",
      coordinationLevel: "city",
      version: 1,
    });
    const again = await recordProgress(ledger.clerk, { ...key, version: 2, month: "2023-12", investedWan: "1400" });
    expect(again.progress.at(-1)).toMatchObject({ investedWan: "1400.0000", coordination: "供电", version: 2 });
    expect((await actsOf(ledger.clerk, 1))[0]).toMatchObject({
      action: "projects.record-progress",
      entity: "progress",
      before: { investedWan: "1300.0000" },
      after: { investedWan: "1400.0000" },
    });
    const unchanged = await recordProgress(ledger.clerk, { ...key, version: 3, month: "2023-12", investedWan: "1400" });
    expect(unchanged.version).toBe(3);
  });

  it("refuses by role, unit, rule and version", async () => {
    const raw = {
      projectId: String((await project({ progress: months })).id),
      version: 1,
      month: "2023-12",
      investedWan: "1300",
    };
    expect(await refusalOf(recordProgress(ledger.viewer, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(recordProgress(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(recordProgress(ledger.clerk, { ...raw, version: 2 }))).toMatchObject({ kind: "conflict" });
    expect(await refusalOf(recordProgress(ledger.clerk, { ...raw, month: "2024-01" }))).toMatchObject({
      problems: ["month month-future"],
    });
    expect(await refusalOf(recordProgress(ledger.clerk, { ...raw, investedWan: "13000000" }))).toMatchObject({
      problems: ["investedWan progress-unit-slip", "investedWan progress-over-total"],
    });
    expect(
      await refusalOf(recordProgress(ledger.clerk, { ...raw, month: "2023-11", progressVersion: 9 })),
    ).toMatchObject({ kind: "conflict" });
  });
});

describe("set-annual-figures", () => {
  it("sets, changes and guards the figures of a year", async () => {
    const projectId = String((await project()).id);
    const first = await setAnnualFigures(ledger.clerk, { projectId, year: 2023, plannedInvestmentWan: "8000" });
    expect(first.annual).toEqual([
      {
        year: 2023,
        plannedInvestmentWan: "8000.0000",
        actualOutputWan: null,
        actualTaxWan: null,
        actualJobs: null,
        version: 1,
      },
    ]);
    const second = await setAnnualFigures(ledger.manager, {
      projectId,
      year: 2023,
      version: 1,
      actualOutputWan: "0",
      actualJobs: 120,
    });
    expect(second.annual[0]).toMatchObject({
      plannedInvestmentWan: "8000.0000",
      actualOutputWan: "0.0000",
      actualJobs: 120,
      version: 2,
    });
    expect(
      await refusalOf(setAnnualFigures(ledger.clerk, { projectId, year: 2023, version: 1, actualJobs: 1 })),
    ).toMatchObject({ kind: "conflict" });
    expect(await refusalOf(setAnnualFigures(ledger.clerk, { projectId, year: 2023, actualJobs: 1 }))).toMatchObject({
      kind: "conflict",
    });
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      action: "projects.set-annual-figures",
      entityId: `${projectId}/2023`,
    });
  });

  it("refuses by role, unit and rule", async () => {
    const raw = { projectId: String((await project()).id), year: 2024, plannedInvestmentWan: "1", actualTaxWan: "1" };
    expect(await refusalOf(setAnnualFigures(ledger.agent, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(setAnnualFigures(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(setAnnualFigures(ledger.clerk, raw))).toMatchObject({
      problems: ["actualTaxWan year-future"],
    });
    await expect(setAnnualFigures(ledger.clerk, { ...raw, actualTaxWan: undefined })).resolves.toBeDefined();
  });
});
