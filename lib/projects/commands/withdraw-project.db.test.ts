import { beforeAll, expect, it } from "vitest";
import { asOwner } from "@/prisma/builders/owner";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { unique } from "@/prisma/builders/zones";
import { changeInvestor } from "./change-investor";
import { recordMilestone } from "./record-milestone";
import { restoreProject } from "./restore-project";
import { withdrawProject } from "./withdraw-project";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
const project = async (more: object = {}) => {
  const made = await aProject({ zone: ledger.zone, signedOn: "2023-02-22", ...more });
  return { projectId: String(made.id), version: 1 };
};
const rangeOf = async (id: string) =>
  (await asOwner("select withdrawn_during::text as range from projects where id = $1", [id]))[0]?.range as string;

it("withdraws, refuses acts meanwhile, and restores to where it stood", async () => {
  const key = await project({ startedOn: "2023-05-08" });
  const out = await withdrawProject(ledger.manager, { ...key, withdrawnOn: "2023-08-01", reason: "企业放弃" });
  expect(out).toMatchObject({
    stage: "withdrawn",
    stageOn: "2023-08-01",
    startedOn: "2023-05-08",
    light: "none",
    may: { withdraw: false, restore: true, recordMilestone: null },
  });
  expect(await rangeOf(key.projectId)).toBe("{[2023-08-01,)}");
  const evidence = [{ kind: "acceptance" }];
  expect(
    await refusalOf(
      recordMilestone(ledger.manager, { ...key, version: 2, kind: "producing", occurredOn: "2023-09-01", evidence }),
    ),
  ).toMatchObject({ problems: ["project-withdrawn"] });
  expect(await refusalOf(withdrawProject(ledger.manager, { ...key, version: 2, reason: "x" }))).toMatchObject({
    problems: ["project-withdrawn"],
  });

  const back = await restoreProject(ledger.manager, { ...key, version: 2, restoredOn: "2023-10-01", reason: "重启" });
  expect(back).toMatchObject({
    stage: "started",
    stageOn: "2023-05-08",
    withdrawals: [{ withdrawnOn: "2023-08-01", restoredOn: "2023-10-01", restoredReason: "重启" }],
  });
  expect(await rangeOf(key.projectId)).toBe("{[2023-08-01,2023-10-01)}");
  await withdrawProject(ledger.manager, { ...key, version: 3, reason: "再次放弃" });
  expect(await rangeOf(key.projectId)).toBe("{[2023-08-01,2023-10-01),[2023-12-05,)}");
  expect((await actsOf(ledger.manager, 2)).map((act) => [act.action, act.reason])).toEqual([
    ["projects.withdraw-project", "再次放弃"],
    ["projects.restore-project", "重启"],
  ]);
});

it("refuses by role, unit, rule and version", async () => {
  const key = await project();
  const raw = { ...key, reason: "x" };
  expect(await refusalOf(withdrawProject(ledger.clerk, raw))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(withdrawProject(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(withdrawProject(ledger.manager, { ...raw, version: 2 }))).toMatchObject({ kind: "conflict" });
  expect(await refusalOf(withdrawProject(ledger.manager, { ...raw, withdrawnOn: "2023-02-21" }))).toMatchObject({
    problems: ["withdrawnOn withdrawal-too-early"],
  });
  expect(await refusalOf(withdrawProject(ledger.manager, { ...key, reason: " " }))).toMatchObject({
    problems: ["reason required"],
  });
  expect(await refusalOf(restoreProject(ledger.clerk, raw))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(restoreProject(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(restoreProject(ledger.manager, { ...raw, version: 2 }))).toMatchObject({ kind: "conflict" });
  expect(await refusalOf(restoreProject(ledger.manager, raw))).toMatchObject({ problems: ["project-not-withdrawn"] });
});

it("change-investor keeps who it was before", async () => {
  const key = await project({ enterprise: unique("甲公司") });
  const to = { name: unique("乙公司") };
  const raw = { ...key, enterprise: to, changedOn: "2023-06-01", reason: "股权转让" };
  expect(await refusalOf(changeInvestor(ledger.agent, raw))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(changeInvestor(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(changeInvestor(ledger.clerk, { ...raw, version: 2 }))).toMatchObject({ kind: "conflict" });
  expect(await refusalOf(changeInvestor(ledger.clerk, { ...raw, changedOn: "2024-01-01" }))).toMatchObject({
    problems: ["changedOn date-future"],
  });
  const changed = await changeInvestor(ledger.clerk, raw);
  expect(changed).toMatchObject({
    enterprise: { name: to.name },
    investorChanges: [{ to: to.name, changedOn: "2023-06-01", reason: "股权转让" }],
    version: 2,
  });
  expect((await actsOf(ledger.clerk, 1))[0]).toMatchObject({
    action: "projects.change-investor",
    after: { enterprise: { name: to.name } },
    reason: "股权转让",
  });
  expect(await refusalOf(changeInvestor(ledger.clerk, { ...raw, version: 2 }))).toMatchObject({
    problems: ["enterprise.name investor-same"],
  });
});
