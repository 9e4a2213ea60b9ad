import { beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@/prisma/builders/owner";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { correctMilestone } from "./correct-milestone";
import { recordMilestone } from "./record-milestone";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
const project = async (more: object = {}) => {
  const made = await aProject({ zone: ledger.zone, signedOn: "2023-02-22", ...more });
  return { projectId: String(made.id), version: 1 };
};
const evidence = [{ kind: "filing" }, { kind: "construction_contract", note: "总包合同" }, { kind: "site_photo" }];

describe("record-milestone", () => {
  it("moves the project and keeps the evidence", async () => {
    const key = await project({ plannedStartOn: "2023-05-01" });
    const started = await recordMilestone(ledger.manager, {
      ...key,
      kind: "started",
      occurredOn: "2023-05-08",
      evidence,
    });
    expect(started).toMatchObject({
      stage: "started",
      stageOn: "2023-05-08",
      startedOn: "2023-05-08",
      version: 2,
      light: "yellow",
      may: { recordMilestone: "producing" },
    });
    expect(started.milestones.at(-1)).toMatchObject({
      kind: "started",
      recordedBy: ledger.manager.actor.displayName,
      evidence: [{ kind: "filing", note: null }, {}, {}],
    });
    const producing = await recordMilestone(ledger.manager, {
      ...key,
      version: 2,
      kind: "producing",
      occurredOn: "2023-11-01",
      evidence: [{ kind: "trial_production" }],
    });
    const done = await recordMilestone(ledger.manager, {
      ...key,
      version: 3,
      kind: "at_capacity",
      occurredOn: "2023-12-05",
      evidence: [{ kind: "output_statement" }],
    });
    expect([producing.stage, done.stage, done.may.recordMilestone]).toEqual(["producing", "at_capacity", null]);
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      action: "projects.record-milestone",
      entity: "milestone",
      after: { kind: "at_capacity", occurredOn: "2023-12-05" },
    });
    const history = await asOwner("select stage from projects_history where id = $1 order by recorded_from", [
      key.projectId,
    ]);
    expect(history.map((row) => row.stage)).toEqual(["signed", "started", "producing", "at_capacity"]);
  });

  it("names all that is missing or wrong", async () => {
    const key = await project();
    expect(
      await refusalOf(
        recordMilestone(ledger.manager, {
          ...key,
          kind: "started",
          occurredOn: "2023-02-21",
          evidence: [{ kind: "filing" }],
        }),
      ),
    ).toMatchObject({
      kind: "rule",
      problems: ["occurredOn milestone-too-early", "evidence evidence-missing", "evidence evidence-missing"],
    });
    expect(
      await refusalOf(recordMilestone(ledger.manager, { ...key, kind: "producing", occurredOn: "2023-12-06" })),
    ).toMatchObject({
      problems: ["kind milestone-missing-before", "occurredOn date-future", "evidence evidence-missing-any"],
    });
  });

  it("asks an equipment project for its own evidence", async () => {
    const key = await project({ kind: "equipment" });
    const { error } = await refusalOf(
      recordMilestone(ledger.manager, { ...key, kind: "started", occurredOn: "2023-05-08", evidence }),
    );
    expect(error).toMatchObject({
      problems: [{ params: { a: "equipment_contract" } }, { params: { a: "payment_proof" } }],
    });
  });

  it("refuses by role, unit and version", async () => {
    const raw = { ...(await project()), kind: "started", occurredOn: "2023-05-08", evidence };
    expect(await refusalOf(recordMilestone(ledger.clerk, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(recordMilestone(ledger.city, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(recordMilestone(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(recordMilestone(ledger.manager, { ...raw, version: 2 }))).toMatchObject({
      kind: "conflict",
    });
    const twice = await Promise.allSettled([1, 2].map(() => recordMilestone(ledger.manager, raw)));
    expect(twice.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  });
});

describe("correct-milestone", () => {
  it("supersedes the wrong record with a reason", async () => {
    const key = await project({ startedOn: "2023-05-08", producingOn: "2023-09-01" });
    const corrected = await correctMilestone(ledger.manager, {
      ...key,
      kind: "started",
      occurredOn: "2023-05-18",
      reason: "日期抄错",
    });
    expect(corrected).toMatchObject({ stage: "producing", startedOn: "2023-05-18", version: 2 });
    const [wrong, right] = corrected.milestones.filter((each) => each.kind === "started");
    expect([wrong?.supersededAt === null, right?.supersededAt === null, right?.corrects]).toEqual([
      false,
      true,
      wrong?.id,
    ]);
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      before: { occurredOn: "2023-05-08" },
      after: { occurredOn: "2023-05-18" },
      reason: "日期抄错",
    });
  });

  it("voids the latest and goes back a stage", async () => {
    const key = await project({ startedOn: "2023-05-08", producingOn: "2023-09-01" });
    expect(
      await refusalOf(correctMilestone(ledger.manager, { ...key, kind: "started", occurredOn: null, reason: "没有" })),
    ).toMatchObject({
      problems: ["occurredOn milestone-void-later"],
    });
    const voided = await correctMilestone(ledger.manager, {
      ...key,
      kind: "producing",
      occurredOn: null,
      reason: "尚未投产",
    });
    expect(voided).toMatchObject({
      stage: "started",
      stageOn: "2023-05-08",
      producingOn: null,
      may: { recordMilestone: "producing" },
    });
    await expect(
      recordMilestone(ledger.manager, {
        ...key,
        version: 2,
        kind: "producing",
        occurredOn: "2023-10-01",
        evidence: [{ kind: "acceptance" }],
      }),
    ).resolves.toMatchObject({ stage: "producing" });
  });

  it("moves the contract with the signing", async () => {
    const key = await project({ startedOn: "2023-05-08" });
    expect(
      await refusalOf(
        correctMilestone(ledger.manager, { ...key, kind: "signed", occurredOn: "2023-05-09", reason: "x" }),
      ),
    ).toMatchObject({
      problems: ["occurredOn milestone-too-late"],
    });
    const moved = await correctMilestone(ledger.manager, {
      ...key,
      kind: "signed",
      occurredOn: "2023-01-01",
      reason: "补签",
    });
    expect(moved).toMatchObject({
      signedOn: "2023-01-01",
      stage: "started",
      agreements: [{ signedOn: "2023-01-01", version: 2 }],
    });
  });

  it("refuses by role, unit and version, and wants a reason", async () => {
    const raw = {
      ...(await project({ startedOn: "2023-05-08" })),
      kind: "started",
      occurredOn: "2023-05-09",
      reason: "x",
    };
    expect(await refusalOf(correctMilestone(ledger.clerk, raw))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(correctMilestone(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(correctMilestone(ledger.manager, { ...raw, version: 7 }))).toMatchObject({
      kind: "conflict",
    });
    expect(await refusalOf(correctMilestone(ledger.manager, { ...raw, reason: "" }))).toMatchObject({
      kind: "validation",
      problems: ["reason required"],
    });
  });
});
