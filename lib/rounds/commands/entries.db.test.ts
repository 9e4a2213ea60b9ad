import { beforeAll, describe, expect, it } from "vitest";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner } from "@/prisma/builders/owner";
import { aProject } from "@/prisma/builders/projects";
import { updateProject } from "@/lib/projects/commands/update-project";
import { getProject } from "@/lib/projects/queries/get-project";
import { getRound } from "../queries/get-round";
import { listEligibleProjects } from "../queries/list-eligible-projects";
import { listRoundEvents } from "../queries/list-round-events";
import { addEntries } from "./add-entries";
import { addEntry } from "./add-entry";
import { closeRound } from "./close-round";
import { correctEntry } from "./correct-entry";
import { openRound } from "./open-round";
import { removeEntry } from "./remove-entry";

let ledger: Ledger;
let next = 0;
beforeAll(async () => {
  ledger = await aLedger();
});

/** A round of its own, held on the last day of 2022. */
async function aRound(): Promise<string> {
  next += 1;
  return (await openRound(ledger.admin, { year: 2022, number: next, heldOn: "2022-12-31" })).id;
}

const started = (more: object = {}) =>
  aProject({ zone: ledger.zone, signedOn: "2022-02-01", startedOn: "2022-05-01", totalInvestmentWan: "5000", ...more });

describe("add-entry", () => {
  it("carries the project's total, or an amount of its own", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const entry = await addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" });
    expect(entry).toMatchObject({
      roundId,
      projectId: String(project.id),
      batch: "signed",
      investmentWan: "5000.0000",
      ownAmount: false,
      occurredOn: "2022-02-01",
    });
    const [act] = await actsOf(ledger.manager, 1);
    expect(act).toMatchObject({
      action: "rounds.add-entry",
      outcome: "done",
      entity: "batch-entry",
      entityId: entry.id,
      after: { batch: "signed" },
    });
    const other = await addEntry(ledger.manager, {
      roundId,
      projectId: String(project.id),
      batch: "started",
      investmentWan: "1200.5",
    });
    expect(other).toMatchObject({ investmentWan: "1200.5000", ownAmount: true });
  });

  it("explains every reason why not", async () => {
    const [first, roundId] = [await aRound(), await aRound()];
    const project = await started({ startedOn: "2023-01-05" });
    await addEntry(ledger.manager, { roundId: first, projectId: String(project.id), batch: "signed" });
    const refused = await refusalOf(
      addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" }),
    );
    expect(refused).toMatchObject({ kind: "rule", problems: ["projectId entry-already"] });
    expect(
      (await refusalOf(addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "started" })))
        .problems,
    ).toEqual(["projectId entry-milestone-late"]);
    const gone = await started({ withdrawnOn: "2022-08-01" });
    await closeRound(ledger.admin, { roundId });
    expect(
      (await refusalOf(addEntry(ledger.manager, { roundId, projectId: String(gone.id), batch: "producing" }))).problems,
    ).toEqual(["round-closed", "projectId entry-withdrawn", "projectId entry-milestone-missing"]);
  });

  it("is the manager's of the zone", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const input = { roundId, projectId: String(project.id), batch: "signed" };
    for (const ctx of [ledger.clerk, ledger.agent, ledger.city, ledger.admin, ledger.viewer]) {
      expect((await refusalOf(addEntry(ctx, input))).kind).toBe("forbidden");
    }
    expect((await refusalOf(addEntry(ledger.neighbour, input))).kind).toBe("not-found");
    expect((await refusalOf(addEntry(ledger.manager, { ...input, roundId: "999999" }))).kind).toBe("not-found");
    expect(
      (await refusalOf(addEntry(ledger.manager, { ...input, investmentWan: "1.23456", extra: 1 }))).problems,
    ).toEqual(["investmentWan money-decimals", "extra unknown-field"]);
  });
});

describe("add-entries", () => {
  it("writes all or none and marks every row", async () => {
    const roundId = await aRound();
    const [good, late, foreign] = [
      await started(),
      await started({ startedOn: "2023-01-05" }),
      await aProject({ zone: ledger.sibling, signedOn: "2022-01-01" }),
    ];
    const row = (id: number, batch: string, more: object = {}) => ({ projectId: String(id), batch, ...more });
    const rows = [row(good.id, "signed"), row(late.id, "started"), row(foreign.id, "signed"), row(good.id, "signed")];
    expect(
      await refusalOf(addEntries(ledger.manager, { roundId, zone: ledger.zone.code, entries: rows })),
    ).toMatchObject({
      kind: "rule",
      problems: [
        "entries[3].projectId entry-twice",
        "entries[1].projectId entry-milestone-late",
        "entries[2].projectId entry-project-unknown",
      ],
    });
    expect((await getRound(ledger.manager, { roundId })).totals.signed.count).toBe(0);
    const made = await addEntries(ledger.manager, {
      roundId,
      zone: ledger.zone.code,
      entries: [row(good.id, "signed"), row(good.id, "started", { investmentWan: "7" }), row(late.id, "signed")],
    });
    expect(made.map(({ batch, investmentWan }) => [batch, investmentWan])).toEqual([
      ["signed", "5000.0000"],
      ["started", "7.0000"],
      ["signed", "5000.0000"],
    ]);
    const round = await getRound(ledger.manager, { roundId, withEntries: "1" });
    expect(round.totals.signed).toEqual({ count: 2, investmentWan: "10000.0000" });
    expect(round.zones).toMatchObject([
      { zone: ledger.zone.code, totals: { started: { count: 1, investmentWan: "7.0000" } } },
    ]);
    expect(round.entries.signed.map((entry) => entry.projectId)).toEqual([String(good.id), String(late.id)]);
  });

  it("wants rows, a zone in scope and the capability", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const input = { roundId, zone: ledger.zone.code, entries: [{ projectId: String(project.id), batch: "signed" }] };
    expect((await refusalOf(addEntries(ledger.manager, { ...input, entries: [] }))).problems).toEqual([
      "entries entries-none",
    ]);
    expect((await refusalOf(addEntries(ledger.neighbour, input))).kind).toBe("not-found");
    expect((await refusalOf(addEntries(ledger.clerk, input))).kind).toBe("forbidden");
  });
});

describe("remove-entry", () => {
  it("takes a project out while the round is open; it may enter again", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const { id: entryId } = await addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" });
    expect((await refusalOf(removeEntry(ledger.neighbour, { roundId, entryId }))).kind).toBe("not-found");
    expect((await refusalOf(removeEntry(ledger.clerk, { roundId, entryId }))).kind).toBe("forbidden");
    expect((await removeEntry(ledger.manager, { roundId, entryId })).removedAt).not.toBeNull();
    expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
      action: "rounds.remove-entry",
      before: { removed: false },
      after: { removed: true },
    });
    expect((await refusalOf(removeEntry(ledger.manager, { roundId, entryId }))).kind).toBe("not-found");
    expect((await getRound(ledger.manager, { roundId })).totals.signed).toEqual({ count: 0, investmentWan: "0.0000" });
    const again = await addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" });
    await closeRound(ledger.admin, { roundId });
    expect((await refusalOf(removeEntry(ledger.manager, { roundId, entryId: again.id }))).problems).toEqual([
      "round-closed",
    ]);
  });
});

describe("correct-entry", () => {
  it("changes a closed round with a reason, by the province alone", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const { id: entryId } = await addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" });
    const input = { roundId, entryId, investmentWan: "4800", reason: "合同金额有误" };
    expect((await refusalOf(correctEntry(ledger.admin, input))).problems).toEqual(["round-open"]);
    await closeRound(ledger.admin, { roundId });
    expect((await refusalOf(correctEntry(ledger.manager, input))).kind).toBe("forbidden");
    expect((await refusalOf(correctEntry(ledger.admin, { ...input, reason: " " }))).problems).toEqual([
      "reason required",
    ]);
    expect((await refusalOf(correctEntry(ledger.admin, { ...input, investmentWan: "5000" }))).problems).toEqual([
      "investmentWan correction-no-change",
    ]);
    expect((await refusalOf(correctEntry(ledger.admin, { ...input, version: 9 }))).kind).toBe("conflict");

    expect(await correctEntry(ledger.admin, input)).toMatchObject({ investmentWan: "4800.0000", version: 2 });
    await correctEntry(ledger.admin, { roundId, entryId, removed: true, reason: "不属于本期" });
    expect((await getRound(ledger.admin, { roundId })).totals.signed.count).toBe(0);
    expect(
      await correctEntry(ledger.admin, { roundId, entryId, removed: false, reason: "核实属于本期" }),
    ).toMatchObject({ removedAt: null, removedReason: null });
    expect(
      (await listRoundEvents(ledger.manager, { roundId })).map(({ before, after, reason }) => [before, after, reason]),
    ).toEqual([
      [{ investmentWan: "4800.0000", removed: true }, { investmentWan: "4800.0000", removed: false }, "核实属于本期"],
      [{ investmentWan: "4800.0000", removed: false }, { investmentWan: "4800.0000", removed: true }, "不属于本期"],
      [{ investmentWan: "5000.0000", removed: false }, { investmentWan: "4800.0000", removed: false }, "合同金额有误"],
    ]);
    expect(await listRoundEvents(ledger.neighbour, { roundId })).toEqual([]);
  });

  it("does not let an entry back beside another of its batch", async () => {
    const [first, second, project] = [await aRound(), await aRound(), await started()];
    const { id: entryId } = await addEntry(ledger.manager, {
      roundId: first,
      projectId: String(project.id),
      batch: "signed",
    });
    await closeRound(ledger.admin, { roundId: first });
    await correctEntry(ledger.admin, { roundId: first, entryId, removed: true, reason: "误报" });
    await addEntry(ledger.manager, { roundId: second, projectId: String(project.id), batch: "signed" });
    expect(
      (await refusalOf(correctEntry(ledger.admin, { roundId: first, entryId, removed: false, reason: "恢复" })))
        .problems,
    ).toEqual(["removed entry-already"]);
  });
});

describe("an entry's amount", () => {
  it("follows the project's total while the round is open, frozen at its closing, never over an own one", async () => {
    const [open, closed, project] = [await aRound(), await aRound(), await started()];
    await addEntry(ledger.manager, { roundId: open, projectId: String(project.id), batch: "signed" });
    await addEntry(ledger.manager, { roundId: closed, projectId: String(project.id), batch: "started" });
    const own = await started();
    await addEntry(ledger.manager, { roundId: open, projectId: String(own.id), batch: "signed", investmentWan: "1" });
    await closeRound(ledger.admin, { roundId: closed });
    for (const { id } of [project, own]) {
      const { version } = await getProject(ledger.clerk, { projectId: String(id) });
      await updateProject(ledger.clerk, { projectId: String(id), version, totalInvestmentWan: "6000" });
    }
    expect((await getRound(ledger.manager, { roundId: open })).totals.signed).toEqual({
      count: 2,
      investmentWan: "6001.0000",
    });
    expect((await getRound(ledger.manager, { roundId: closed })).totals.started).toEqual({
      count: 1,
      investmentWan: "5000.0000",
    });
  });

  it("is locked in the database too", async () => {
    const [roundId, project] = [await aRound(), await started()];
    const { id } = await addEntry(ledger.manager, { roundId, projectId: String(project.id), batch: "signed" });
    await closeRound(ledger.admin, { roundId });
    const asManager = `select app.enter('${ledger.manager.actor.accountId}', gen_random_uuid()::text)`;
    await expect(
      asOwner(
        `do $$ begin perform 1 from (${asManager}) x; update batch_entries set amount_wan = 1 where id = ${id}; end $$`,
      ),
    ).rejects.toThrow(/is closed/);
  });
});

describe("list-eligible-projects", () => {
  it("tells who may enter and why the others may not", async () => {
    const fresh = await aLedger();
    const roundId = await aRound();
    const of = (facts: object) => aProject({ zone: fresh.zone, ...facts });
    const ready = await of({ signedOn: "2022-12-31" });
    const late = await of({ signedOn: "2023-01-01" });
    const unsigned = await of({});
    const there = await of({ signedOn: "2022-01-01", name: "已入批次的项目" });
    await addEntry(fresh.manager, { roundId, projectId: String(there.id), batch: "signed" });
    const found = await listEligibleProjects(fresh.manager, { roundId, zone: fresh.zone.code, batch: "signed" });
    expect(found.eligible.map((each) => each.projectId)).toEqual([String(ready.id)]);
    expect(found.ineligibleCount).toBe(3);
    expect(found.ineligible.map((each) => [each.projectId, each.problems.map((problem) => problem.code)])).toEqual([
      [String(late.id), ["entry-milestone-late"]],
      [String(unsigned.id), ["entry-milestone-missing"]],
      [String(there.id), ["entry-already"]],
    ]);
    expect(
      (await listEligibleProjects(fresh.manager, { roundId, zone: fresh.zone.code, batch: "signed", q: "已入" }))
        .ineligible,
    ).toHaveLength(1);
    expect(
      (await refusalOf(listEligibleProjects(fresh.neighbour, { roundId, zone: fresh.zone.code, batch: "signed" })))
        .kind,
    ).toBe("not-found");
  });
});
