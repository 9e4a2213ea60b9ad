import { beforeAll, describe, expect, it } from "vitest";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { getEntry } from "../queries/get-entry";
import { getRound } from "../queries/get-round";
import { listRounds } from "../queries/list-rounds";
import { addEntry } from "./add-entry";
import { closeRound } from "./close-round";
import { openRound } from "./open-round";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});

describe("open-round", () => {
  it("opens a round once, by the province", async () => {
    const input = { year: 2021, number: 1, heldOn: "2021-01-01" };
    const round = await openRound(ledger.admin, input);
    expect(round).toMatchObject({
      ...input,
      closedAt: null,
      version: 1,
      may: { addEntries: false, close: true, correct: false },
    });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({
      action: "rounds.open-round",
      entity: "round",
      entityId: round.id,
      after: input,
    });
    expect(await refusalOf(openRound(ledger.admin, input))).toMatchObject({
      kind: "conflict",
      problems: ["number round-number-taken"],
    });
    for (const ctx of [ledger.manager, ledger.city, ledger.viewer]) {
      expect((await refusalOf(openRound(ctx, { ...input, number: 2 }))).kind).toBe("forbidden");
    }
  });

  it("names every malformed field", async () => {
    expect(
      (await refusalOf(openRound(ledger.admin, { year: 1999, number: 0, heldOn: "2021-02-30" }))).problems,
    ).toEqual(["year round-year", "number round-number", "heldOn date-impossible"]);
    expect(
      (await refusalOf(openRound(ledger.admin, { year: 2021, number: 3, heldOn: "2022-01-01" }))).problems,
    ).toEqual(["heldOn round-day-other-year"]);
  });
});

describe("close-round", () => {
  it("locks once", async () => {
    const { id: roundId } = await openRound(ledger.admin, { year: 2021, number: 4, heldOn: "2021-10-01" });
    expect((await refusalOf(closeRound(ledger.manager, { roundId }))).kind).toBe("forbidden");
    const closed = await closeRound(ledger.admin, { roundId });
    expect(closed).toMatchObject({
      closedAt: "2023-12-05T04:00:00.000Z",
      version: 2,
      may: { close: false, correct: true },
    });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({
      action: "rounds.close-round",
      before: { closedAt: null },
    });
    expect(await refusalOf(closeRound(ledger.admin, { roundId }))).toMatchObject({
      kind: "rule",
      problems: ["round-closed"],
    });
    expect((await refusalOf(closeRound(ledger.admin, { roundId: "0" }))).kind).toBe("not-found");
  });
});

describe("reading rounds", () => {
  it("shows everybody the rounds, and of their entries those of the caller's units", async () => {
    const { id: roundId } = await openRound(ledger.admin, { year: 2020, number: 1, heldOn: "2020-02-28" });
    const { id: second } = await openRound(ledger.admin, { year: 2020, number: 2, heldOn: "2020-06-06" });
    const own = await aProject({ zone: ledger.zone, signedOn: "2020-01-01", totalInvestmentWan: "100" });
    const other = await aProject({ zone: ledger.sibling, signedOn: "2020-01-01", totalInvestmentWan: "30" });
    const entry = await addEntry(ledger.manager, { roundId, projectId: String(own.id), batch: "signed" });
    await addEntry(ledger.neighbour, { roundId, projectId: String(other.id), batch: "signed" });

    const page = await listRounds(ledger.manager, { year: "2020", limit: "1" });
    expect(page.items.map((round) => round.id)).toEqual([second]);
    const rest = await listRounds(ledger.manager, { year: "2020", limit: "1", cursor: page.nextCursor });
    expect(rest).toMatchObject({
      nextCursor: null,
      items: [{ id: roundId, totals: { signed: { count: 1, investmentWan: "100.0000" } }, may: { addEntries: true } }],
    });
    expect((await refusalOf(listRounds(ledger.manager, { cursor: "x" }))).problems).toEqual(["cursor cursor-invalid"]);

    const wide = await getRound(ledger.city, { roundId, withEntries: "1" });
    expect(wide.totals.signed).toEqual({ count: 2, investmentWan: "130.0000" });
    expect(wide.zones).toHaveLength(2);
    const narrow = await getRound(ledger.city, { roundId, zone: ledger.sibling.code, withEntries: "1" });
    expect(narrow.entries.signed.map((each) => each.projectId)).toEqual([String(other.id)]);
    expect(
      await getRound(ledger.city, { roundId, withEntries: "1", batch: "signed", limit: "1", after: entry.id }),
    ).toMatchObject({
      entries: { signed: [{ projectId: String(other.id) }], started: [] },
    });
    expect((await getEntry(ledger.manager, { roundId, entryId: entry.id })).id).toBe(entry.id);
    expect((await refusalOf(getEntry(ledger.neighbour, { roundId, entryId: entry.id }))).kind).toBe("not-found");
  });
});
