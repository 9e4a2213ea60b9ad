import { beforeAll, describe, expect, it } from "vitest";
import { aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner } from "@/prisma/builders/owner";
import { aProject } from "@/prisma/builders/projects";
import { aZone, type BuiltZone } from "@/prisma/builders/zones";
import { getAgreements } from "./get-agreements";
import { getBatches } from "./get-batches";
import { getConversion } from "./get-conversion";
import { getStock } from "./get-stock";
import { getWorklist } from "./get-worklist";
import { listFigureRecords } from "./list-figure-records";

const TODAY = "2023-12-05";
let ledger: Ledger;
let far: BuiltZone;
let roundId: number;

beforeAll(async () => {
  ledger = await aLedger(TODAY);
  far = await aZone({ cityCode: "140600" });
  const { zone, sibling } = ledger;
  const signed = await aProject({
    zone,
    signedOn: "2023-02-01",
    startedOn: "2023-05-01",
    totalInvestmentWan: "40000",
    industry: "C",
    progress: { "2023-11": "100" },
  });
  await aProject({
    zone,
    signedOn: "2023-03-01",
    totalInvestmentWan: "5000.5",
    plannedStartOn: "2023-06-01",
    chain: "nev",
  });
  await aProject({ zone, signedOn: "2023-11-20", totalInvestmentWan: "300", withdrawnOn: "2023-12-01" });
  await aProject({ zone, agreement: { kind: "framework", signedOn: "2023-04-01" }, totalInvestmentWan: "990000" });
  await aProject({ zone: sibling, signedOn: "2023-02-02", plannedProducingOn: "2023-12-04" });
  await aProject({ zone: far, signedOn: "2023-02-03" });
  const [round] = await asOwner<{ id: number }>(
    "insert into rounds (year, number, held_on) values (2023, 4, '2023-12-20') returning id",
  );
  roundId = round?.id ?? 0;
  await asOwner(
    "insert into batch_entries (zone_id, round_id, project_id, batch, amount_wan) values ($1, $2, $3, 'signed', 40000)",
    [zone.id, roundId, signed.id],
  );
});

const queries = { getBatches, getConversion, getStock, getAgreements };

describe("what a caller may ask", () => {
  it.each(Object.entries(queries))(
    "%s: another unit's zone or city is not found, for a zone and for a city",
    async (_name, query) => {
      expect((await refusalOf(query(ledger.manager, { zone: ledger.sibling.code }))).kind).toBe("not-found");
      expect((await refusalOf(query(ledger.manager, { city: "140600" }))).kind).toBe("not-found");
      expect((await refusalOf(query(ledger.city, { zone: far.code }))).kind).toBe("not-found");
      expect((await refusalOf(query(ledger.viewer, { zone: "nowhere" }))).kind).toBe("not-found");
      expect((await query(ledger.city, { city: "140400" })).total.unit).toMatchObject({ kind: "city", code: "140400" });
    },
  );

  it.each(Object.entries(queries))("%s: refuses what makes no view", async (_name, query) => {
    expect((await refusalOf(query(ledger.viewer, { on: "2023-12-06", asOf: "2024-01-01" }))).problems).toEqual([
      "on view-future",
      "asOf view-future",
    ]);
    expect((await refusalOf(query(ledger.viewer, { by: "county", foo: "1" }))).problems).toEqual([
      "by not-in-list",
      "foo unknown-field",
    ]);
  });

  it("the records behind a figure: the same refusals, and a bad place in the list", async () => {
    const figure = { figure: "cohort", reached: "signed" };
    expect((await refusalOf(listFigureRecords(ledger.manager, { ...figure, zone: ledger.sibling.code }))).kind).toBe(
      "not-found",
    );
    expect(
      (
        await refusalOf(
          listFigureRecords(ledger.viewer, { ...figure, signedFrom: "2023-02-01", signedTo: "2023-01-01" }),
        )
      ).problems,
    ).toEqual(["signedTo period-order"]);
    expect((await refusalOf(listFigureRecords(ledger.viewer, { ...figure, cursor: "x" }))).problems).toEqual([
      "cursor cursor-invalid",
    ]);
    expect(
      (await refusalOf(listFigureRecords(ledger.viewer, { figure: "batch", batch: "signed", round: "1" }))).problems,
    ).toEqual(["year round-needs-year"]);
    expect(
      (await refusalOf(listFigureRecords(ledger.viewer, { figure: "stock", stage: "signed", agreement: "intent" })))
        .problems,
    ).toEqual(["figure figure-unknown"]);
  });

  it("sees only its own units, whatever it groups by", async () => {
    const zones = await getConversion(ledger.city, { by: "zone" });
    expect(zones.rows.map(({ unit }) => unit.code)).not.toContain(far.code);
    const own = await getConversion(ledger.manager, { by: "chain" });
    expect(own.total).toMatchObject({
      unit: { kind: "zone", code: ledger.zone.code },
      signed: { count: 3, investmentWan: "45300.5000" },
    });
    expect(own.rows.map(({ unit, signed }) => [unit.code, signed.count])).toEqual([
      ["nev", 1],
      ["none", 2],
    ]);
  });
});

describe("what the figures say", () => {
  it("conversion: the withdrawn one stays in its cohort, rates have their terms, a small cohort is flagged", async () => {
    const { total, signedFrom, signedTo, basis, layer, definition } = await getConversion(ledger.manager, {});
    expect({ signedFrom, signedTo, basis, layer }).toEqual({
      signedFrom: "2023-01-01",
      signedTo: TODAY,
      basis: "cohort",
      layer: "claimed",
    });
    expect(definition).toContain("签约");
    expect(total.withdrawn.count).toBe(1);
    expect(total.rates.startedOfSigned).toEqual({ value: "0.3333", numerator: 1, denominator: 3 });
    expect(total.rates.atCapacityOfProducing).toEqual({ value: null, numerator: 0, denominator: 0 });
    expect(total.medianDays).toEqual({ signedToStarted: 89, startedToProducing: null, producingToAtCapacity: null });
    expect(total.smallCohort).toBe(true);
  });

  it("stock: the withdrawn one is in no stage, the framework has no amount", async () => {
    const { total } = await getStock(ledger.manager, {});
    expect(total).toMatchObject({
      signed: { count: 1, investmentWan: "5000.5000" },
      started: { count: 1 },
      withdrawn: { count: 1 },
      registered: { count: 1 },
      frameworks: { count: 1 },
      intents: { count: 0 },
    });
    expect(total.frameworks).not.toHaveProperty("investmentWan");
    const { items, investmentWan } = await listFigureRecords(ledger.manager, {
      figure: "stock",
      stage: "registered",
      agreement: "framework",
    });
    expect(items.map((item) => item.amountWan)).toEqual([null]);
    expect(investmentWan).toBeUndefined();
  });

  it("batches: an entry of a round yet to be held counts, but not in the view on an earlier day; a figure opens to its list", async () => {
    const { total, on } = await getBatches(ledger.manager, { year: "2023", round: "4" });
    expect([total.signed.count, total.signed.investmentWan, on]).toEqual([1, "40000.0000", null]);
    expect(total.signed.records).toBe("/api/v1/projects?figure=batch&batch=signed&year=2023&round=4");
    expect((await getBatches(ledger.manager, { year: "2023", on: TODAY })).total.signed.count).toBe(0);
  });

  it("industry: a section alone and its divisions are different rows, the section's filter takes both", async () => {
    const { rows } = await getConversion(ledger.manager, { by: "industry" });
    expect(rows.map(({ unit, signed }) => [unit.code, signed.count])).toEqual([
      ["C", 1],
      ["C32", 2],
    ]);
    expect((await getConversion(ledger.manager, { industry: "C" })).total.signed.count).toBe(3);
    expect((await getConversion(ledger.manager, { industry: "C", division: "none" })).total.signed.count).toBe(1);
  });

  it("a list on a past day shows nothing that came later", async () => {
    const { items } = await listFigureRecords(ledger.manager, { figure: "stock", stage: "signed", on: "2023-04-30" });
    expect(items.map(({ stage, startedOn, stageOn }) => [stage, startedOn, stageOn])).toEqual([
      ["signed", null, "2023-02-01"],
      ["signed", null, "2023-03-01"],
    ]);
  });
});

describe("what waits", () => {
  it("for a zone: its own, for the city: by zone", async () => {
    const own = await getWorklist(ledger.manager, {});
    expect(own.overdue).toBe(1);
    expect(own.signedNotStarted).toEqual({ count: 1, days: 180, signedTo: "2023-06-07" });
    expect(own.month).toMatchObject({
      month: "2023-11",
      dueOn: "2023-12-25",
      missing: 1,
      zones: [{ zone: ledger.zone.code, count: 1 }],
    });
    expect(own.rounds).toMatchObject([
      {
        id: String(roundId),
        wanted: { signed: 1, started: 1, producing: 0 },
        zones: [{ zone: ledger.zone.code, count: 2 }],
      },
    ]);
    const city = await getWorklist(ledger.city, {});
    expect(city.overdue).toBe(2);
    expect(city.month.zones.map(({ zone }) => zone).sort()).toEqual([ledger.zone.code, ledger.sibling.code].sort());
  });
});
