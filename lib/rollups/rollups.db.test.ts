import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/access/ctx";
import { inSnapshot, withReads } from "@/lib/access/transaction";
import { addWan } from "@/lib/platform/money";
import { anAccount, ctxFor } from "@/prisma/builders/accounts";
import { generateLives, type Life, type Lives, type Version } from "@/prisma/builders/lives";
import { asOwner } from "@/prisma/builders/owner";
import { groupFacts } from "./internal/grouping";
import { batchFacts, batchTotals } from "./internal/facts";
import { getAgreements } from "./queries/get-agreements";
import { getBatchDrift } from "./queries/get-batch-drift";
import { getBatches } from "./queries/get-batches";
import { getConversion } from "./queries/get-conversion";
import { getStock } from "./queries/get-stock";
import { listFigureRecords } from "./queries/list-figure-records";
import { type Moment, momentOf } from "./rules";
import { UNIT_KINDS, type CountFigure, type MoneyFigure, type Unit } from "./types";

const TODAY = "2024-06-30";
const PASTS = [
  {},
  { on: "2023-06-15" },
  { asOf: "2023-07-31" },
  { asOf: "2023-10-03T10:00:00+08:00", on: "2023-05-31" },
] as const;
const COHORT = { signedFrom: "2022-03-01", signedTo: "2023-09-30" };
const PERIOD = { from: "2022-06-01", to: "2023-10-31" };

let lives: Lives;
let callers: Record<"province" | "city" | "zone", Ctx>;

beforeAll(async () => {
  lives = await generateLives(20231205, 60);
  const ctx = async (unit: string) => ctxFor(await anAccount({ role: "viewer", unit }), { today: TODAY });
  callers = { province: await ctx("140000"), city: await ctx("140600"), zone: await ctx(lives.zones[2]?.code ?? "") };
}, 120_000);

type Figure = MoneyFigure | CountFigure;
type Row = { unit: Unit };

const isFigure = (value: unknown): value is Figure => typeof value === "object" && value !== null && "records" in value;

/** The figures of a row: what has an address. */
function figuresOf(row: Row): [string, Figure][] {
  return Object.entries<unknown>(row).flatMap(([key, value]) =>
    isFigure(value) ? [[key, value] as [string, Figure]] : [],
  );
}

const parametersOf = (records: string) => Object.fromEntries(new URLSearchParams(records.split("?")[1]));

const ROLLUPS = {
  "batches of all rounds": (ctx: Ctx, more: object) => getBatches(ctx, more),
  "batches of a year": (ctx: Ctx, more: object) => getBatches(ctx, { year: "2023", ...more }),
  "batches of a round": (ctx: Ctx, more: object) => getBatches(ctx, { year: "2023", round: "2", ...more }),
  conversion: (ctx: Ctx, more: object) => getConversion(ctx, { ...COHORT, ...more }),
  stock: (ctx: Ctx, more: object) => getStock(ctx, more),
  agreements: (ctx: Ctx, more: object) => getAgreements(ctx, { ...PERIOD, ...more }),
};

async function walk(
  ctx: Ctx,
  records: string,
): Promise<{ ids: Set<string>; sum: string; first: { count?: number; investmentWan?: string } }> {
  const ids = new Set<string>();
  let sum = "0.0000";
  let cursor: string | undefined;
  let first: { count?: number; investmentWan?: string } | undefined;
  do {
    const page = await listFigureRecords(ctx, { ...parametersOf(records), limit: "17", ...(cursor ? { cursor } : {}) });
    first ??= page;
    for (const item of page.items) {
      expect(ids.has(item.id)).toBe(false);
      ids.add(item.id);
      sum = addWan(sum, item.amountWan ?? "0");
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return { ids, sum, first: first ?? {} };
}

describe.each(["province", "city", "zone"] as const)("every cell equals its records, for a caller of the %s", (who) => {
  it.each(Object.keys(ROLLUPS) as (keyof typeof ROLLUPS)[])("%s", { timeout: 120_000 }, async (name) => {
    let cells = 0;
    const walked = new Map<string, Awaited<ReturnType<typeof walk>>>();
    for (const past of PASTS) {
      await withReads(callers[who], async (ctx) => {
        for (const by of UNIT_KINDS) {
          const rollup = await ROLLUPS[name](ctx, { by, ...past });
          for (const row of [...rollup.rows, rollup.total]) {
            for (const [key, figure] of figuresOf(row)) {
              const found = walked.get(figure.records) ?? (await walk(ctx, figure.records));
              walked.set(figure.records, found);
              const at = `${name} by ${by} ${row.unit.code} ${key} ${JSON.stringify(past)}`;
              expect([at, found.ids.size, found.first.count]).toEqual([at, figure.count, figure.count]);
              if ("investmentWan" in figure)
                expect([at, found.sum, found.first.investmentWan]).toEqual([
                  at,
                  figure.investmentWan,
                  figure.investmentWan,
                ]);
              cells += 1;
            }
          }
        }
      });
    }
    expect(cells).toBeGreaterThan(100);
  });
});

/** What of a list of versions was in force at the moment's instant. */
function inForce<T>(versions: readonly Version<T>[], { knownAt }: Moment): T | undefined {
  return versions.filter((each) => knownAt === null || Date.parse(each.at) <= Date.parse(knownAt)).at(-1)?.value;
}

type Expected = Record<string, { count: number; wan: string }>;

function add(to: Expected, key: string, counts: boolean, wan: string): void {
  const sum = (to[key] ??= { count: 0, wan: "0.0000" });
  if (!counts) return;
  sum.count += 1;
  sum.wan = addWan(sum.wan, wan);
}

/** The figures of one life, computed from what was written, without any SQL of the product. */
function tell(to: Expected, life: Life, moment: Moment, heldBy: string | null): void {
  const state = inForce(life.versions, moment);
  if (!state) return;
  const { on } = moment;
  const by = (day: string | null) => day !== null && day <= on;
  const gone = state.withdrawn.some(({ from, to: until }) => from <= on && (until === null || on < until));
  for (const entry of life.entries) {
    const value = inForce(entry.versions, moment);
    const round = lives.rounds[entry.round];
    if (!value || value.removed || !round || (heldBy !== null && round.heldOn > heldBy)) continue;
    add(to, `batches.${entry.batch}`, true, value.amountWan);
    if (round.year === 2023) add(to, `2023.${entry.batch}`, true, value.amountWan);
    if (round.year === 2023 && round.number === 2) add(to, `2023-2.${entry.batch}`, true, value.amountWan);
  }
  const cohort =
    state.signedOn !== null &&
    by(state.signedOn) &&
    state.signedOn >= COHORT.signedFrom &&
    state.signedOn <= COHORT.signedTo;
  add(to, "conversion.signed", cohort, state.totalWan);
  add(to, "conversion.started", cohort && by(state.startedOn), state.totalWan);
  add(to, "conversion.producing", cohort && by(state.producingOn), state.totalWan);
  add(to, "conversion.atCapacity", cohort && by(state.atCapacityOn), state.totalWan);
  add(to, "conversion.withdrawn", cohort && gone, state.totalWan);
  const stage = gone
    ? "withdrawn"
    : by(state.atCapacityOn)
      ? "atCapacity"
      : by(state.producingOn)
        ? "producing"
        : by(state.startedOn)
          ? "started"
          : by(state.signedOn)
            ? "signed"
            : by(state.registeredOn)
              ? "registered"
              : "none";
  for (const each of ["signed", "started", "producing", "atCapacity", "withdrawn", "registered"])
    add(to, `stock.${each}`, stage === each, state.totalWan);
  const agreements = life.agreements.flatMap((each) =>
    inForce([each], moment) && each.value.signedOn <= on ? [each.value] : [],
  );
  const has = (kind: string) => agreements.some((each) => each.kind === kind);
  add(to, "stock.frameworks", stage === "registered" && has("framework"), "0");
  add(to, "stock.intents", stage === "registered" && !has("framework") && has("intent"), "0");
  const inPeriod = agreements.filter((each) => each.signedOn >= PERIOD.from && each.signedOn <= PERIOD.to);
  const contracts = inPeriod.filter((each) => each.kind === "contract" && !each.supplement);
  const supplements = inPeriod.filter((each) => each.supplement);
  const sum = (list: typeof inPeriod) => list.reduce((total, each) => addWan(total, each.amountWan ?? "0"), "0.0000");
  add(to, "agreements.contracts", contracts.length > 0, sum(contracts));
  add(to, "agreements.supplements", supplements.length > 0, sum(supplements));
  add(to, "agreements.withdrawn", contracts.length > 0 && gone, sum(contracts));
  add(to, "agreements.frameworks", !by(state.signedOn) && inPeriod.some((each) => each.kind === "framework"), "0");
  add(
    to,
    "agreements.intents",
    !by(state.signedOn) && !has("framework") && inPeriod.some((each) => each.kind === "intent"),
    "0",
  );
}

function cityOf(zone: number, moment: Moment): string {
  const cities = lives.cities[zone] ?? [];
  return cities.filter((each) => inForce([each], moment) && each.value.sinceOn <= moment.on).at(-1)?.value.city ?? "";
}

const NAMES: Record<keyof typeof ROLLUPS, string> = {
  "batches of all rounds": "batches",
  "batches of a year": "2023",
  "batches of a round": "2023-2",
  conversion: "conversion",
  stock: "stock",
  agreements: "agreements",
};

describe("figures are what the acts of the ledger make them", () => {
  it.each(PASTS)("by zone and by city %j", { timeout: 60_000 }, async (past) => {
    const moment = momentOf(past, TODAY);
    const heldBy = "on" in past ? past.on : null;
    for (const [name, ask] of Object.entries(ROLLUPS) as [keyof typeof ROLLUPS, (typeof ROLLUPS)["stock"]][]) {
      for (const by of ["zone", "city", "province"] as const) {
        const rollup = await ask(callers.province, { by, ...past });
        for (const row of rollup.rows) {
          const expected: Expected = {};
          for (const life of lives.lives) {
            const unit =
              by === "zone" ? lives.zones[life.zone]?.code : by === "city" ? cityOf(life.zone, moment) : "140000";
            if (unit === row.unit.code) tell(expected, life, moment, heldBy);
          }
          for (const [key, figure] of figuresOf(row)) {
            const at = `${name} ${row.unit.code} ${key}`;
            const { count, wan } = expected[`${NAMES[name]}.${key}`] ?? { count: 0, wan: "0.0000" };
            expect([at, figure.count]).toEqual([at, count]);
            if ("investmentWan" in figure) expect([at, figure.investmentWan]).toEqual([at, wan]);
          }
        }
      }
    }
  });

  it("the generated past is worth the name: every figure has something to count, and the past views differ from now", async () => {
    const now = await getStock(callers.province, {});
    expect(figuresOf(now.total).map(([key, { count }]) => [key, count > 0])).toEqual(
      figuresOf(now.total).map(([key]) => [key, true]),
    );
    const then = await getStock(callers.province, { asOf: "2023-07-31" });
    expect(then.total.signed.count).not.toBe(now.total.signed.count);
    const [before, after] = [
      await getBatches(callers.province, { by: "city", on: "2023-06-15" }),
      await getBatches(callers.province, { by: "city" }),
    ];
    const signedIn = (rollup: typeof before) =>
      rollup.rows.find(({ unit }) => unit.code === "140600")?.signed.count ?? 0;
    expect(signedIn(after)).toBeGreaterThan(signedIn(before));
  });
});

describe("the summary of the batches", () => {
  it.each(PASTS)("says the same as the entries %j", async (past) => {
    const moment = momentOf(past, TODAY);
    for (const ctx of Object.values(callers)) {
      for (const choice of [
        { year: null, round: null },
        { year: 2022, round: null },
        { year: 2023, round: 3 },
      ]) {
        for (const by of ["zone", "city", "province"] as const) {
          await inSnapshot(ctx, async (sql) => {
            const ask = (facts: typeof batchFacts) =>
              groupFacts(sql, ctx, { facts: facts(choice, null, moment), slice: {}, by, moment, repeat: {} });
            const [summed, counted] = [await ask(batchTotals), await ask(batchFacts)];
            expect(summed).toEqual(counted);
          });
        }
      }
    }
  });

  it("holds at every instant around a recording, to the microsecond", async () => {
    const instants = await asOwner<{ at: string }>(
      `select to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from (
         select recorded_from as t from batch_entries_history union select recorded_to from batch_entries_history where recorded_to < 'infinity') r order by t`,
    );
    for (const { at } of instants.filter((_, index) => index % 9 === 0)) {
      const moment = momentOf({ asOf: at }, TODAY);
      await inSnapshot(callers.province, async (sql) => {
        const ask = (facts: typeof batchFacts) =>
          groupFacts(sql, callers.province, {
            facts: facts({ year: null, round: null }, null, moment),
            slice: {},
            by: "zone",
            moment,
            repeat: {},
          });
        expect(await ask(batchTotals)).toEqual(await ask(batchFacts));
      });
    }
  });

  it("has not drifted, and a drift would be seen", async () => {
    expect(await getBatchDrift(callers.province, {})).toEqual([]);
    await asOwner("update batch_totals set entries = entries + 1 where ctid = (select min(ctid) from batch_totals)");
    expect(await getBatchDrift(callers.province, {})).toHaveLength(1);
    await asOwner("select app.rebuild_batch_totals()");
    expect(await getBatchDrift(callers.province, {})).toEqual([]);
  });
});
