import { addDays, type DateText } from "@/lib/platform/dates";
import { addWan, type Wan } from "@/lib/platform/money";
import { inOwnerTransaction, asOwner, type OwnerTx } from "./owner";
import { aZone, type BuiltZone, unique } from "./zones";

/** Something that the ledger learned at an instant and took for true from then on. */
export type Version<T> = { at: string; value: T };

export type Life = {
  id: number;
  zone: number;
  versions: Version<{
    chain: string | null;
    industry: string;
    totalWan: Wan;
    registeredOn: DateText;
    signedOn: DateText | null;
    startedOn: DateText | null;
    producingOn: DateText | null;
    atCapacityOn: DateText | null;
    withdrawn: { from: DateText; to: DateText | null }[];
  }>[];
  agreements: Version<{
    kind: "contract" | "framework" | "intent";
    signedOn: DateText;
    amountWan: Wan | null;
    supplement: boolean;
  }>[];
  entries: {
    round: number;
    batch: "signed" | "started" | "producing";
    versions: Version<{ amountWan: Wan; removed: boolean }>[];
  }[];
};

/** A province with a past: what was written to the database, kept beside it so that a test can compute every figure by itself. */
export type Lives = {
  zones: BuiltZone[];
  /** per zone, the cities it belonged to, since which day, and since when that is known */
  cities: Version<{ sinceOn: DateText; city: string }>[][];
  rounds: { id: number; year: number; number: number; heldOn: DateText }[];
  lives: Life[];
};

type State = Life["versions"][number]["value"];
type Random = () => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const at = (date: DateText, hour: number) => `${date}T${String(hour).padStart(2, "0")}:17:03.250Z`;

async function writeState(tx: OwnerTx, id: number, state: State): Promise<void> {
  const ranges = state.withdrawn.map(({ from, to }) => `[${from},${to ?? ""})`).join(",");
  await tx(
    `update projects set chain = $2, industry = $3, total_investment_wan = $4, signed_on = $5, started_on = $6, producing_on = $7, at_capacity_on = $8,
       withdrawn_during = $9::datemultirange, version = version + 1 where id = $1`,
    [
      id,
      state.chain,
      state.industry,
      state.totalWan,
      state.signedOn,
      state.startedOn,
      state.producingOn,
      state.atCapacityOn,
      `{${ranges}}`,
    ],
  );
}

/**
 * Writes a small province whose every fact was recorded late, some corrected, withdrawn, restored, removed; a zone that moved to another
 * city; entries into six rounds of two years. The same seed gives the same past.
 */
export async function generateLives(seed: number, projects: number): Promise<Lives> {
  const random = randomFrom(seed);
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  const wan = () => `${int(1, 90_000)}.${String(int(0, 9999)).padStart(4, "0")}`;

  const zones = [
    await aZone({ cityCode: "140400" }),
    await aZone({ cityCode: "140400" }),
    await aZone({ cityCode: "140400" }),
    await aZone({ cityCode: "140600" }),
  ];
  const cities: Lives["cities"] = zones.map((zone) => [
    { at: "2000-01-01T00:00:00Z", value: { sinceOn: "1990-01-01", city: zone.cityCode } },
  ]);
  await asOwner("update zone_affiliations_history set recorded_from = '2000-01-01' where zone_id = any ($1)", [
    zones.map(({ id }) => id),
  ]);
  const moved = { sinceOn: "2023-07-01", city: "140600" };
  const movedAt = at("2023-08-10", 2);
  await inOwnerTransaction(movedAt, async (tx) => {
    await tx("insert into zone_affiliations (zone_id, since_on, city_code) values ($1, $2, $3)", [
      zones[2]?.id,
      moved.sinceOn,
      moved.city,
    ]);
    await tx("update zones set city_code = $2 where id = $1", [zones[2]?.id, moved.city]);
  });
  cities[2]?.push({ at: movedAt, value: moved });

  const rounds: Lives["rounds"] = [];
  for (const [year, number, heldOn] of [
    [2022, 1, "2022-06-30"],
    [2022, 2, "2022-12-20"],
    [2023, 1, "2023-03-31"],
    [2023, 2, "2023-06-30"],
    [2023, 3, "2023-09-28"],
    [2023, 4, "2023-12-20"],
  ] as const) {
    const [made] = await inOwnerTransaction(at(addDays(heldOn, -60), 1), (tx) =>
      tx<{ id: number }>("insert into rounds (year, number, held_on) values ($1, $2, $3) returning id", [
        year,
        number,
        heldOn,
      ]),
    );
    if (made) rounds.push({ id: made.id, year, number, heldOn });
  }

  const lives: Life[] = [];
  for (let n = 0; n < projects; n += 1) {
    const zone = int(0, zones.length - 1);
    const known = { on: addDays("2022-01-05", int(0, 600)) };
    const later = (days: number) => (known.on = addDays(known.on, int(1, days)));
    const registeredOn = addDays(known.on, -int(0, 40));
    let state: State = {
      chain: pick([null, "nev", "al-mg"]),
      industry: pick(["C", "C32", "D44"]),
      totalWan: wan(),
      registeredOn,
      signedOn: null,
      startedOn: null,
      producingOn: null,
      atCapacityOn: null,
      withdrawn: [],
    };
    const zoneId = zones[zone]?.id;
    const created = at(known.on, 3);
    const id = await inOwnerTransaction(created, async (tx) => {
      const [enterprise] = await tx<{ id: number }>(
        "insert into enterprises (zone_id, name) values ($1, $2) returning id",
        [zoneId, unique("企业")],
      );
      const [made] = await tx<{ id: number }>(
        `insert into projects (zone_id, enterprise_id, name, kind, industry, chain, total_investment_wan, stage_on, registered_on)
         values ($1, $2, $3, 'new', $4, $5, $6, $7, $7) returning id`,
        [zoneId, enterprise?.id, `项目${n}`, state.industry, state.chain, state.totalWan, registeredOn],
      );
      return made?.id ?? 0;
    });
    const life: Life = { id, zone, versions: [{ at: created, value: state }], agreements: [], entries: [] };
    lives.push(life);
    const learn = async (changes: Partial<State>, recordedAt: string) => {
      state = { ...state, ...changes };
      life.versions.push({ at: recordedAt, value: state });
      await inOwnerTransaction(recordedAt, (tx) => writeState(tx, id, state));
    };
    const contracts: number[] = [];
    const agree = async (
      kind: "contract" | "framework" | "intent",
      signedOn: DateText,
      recordedAt: string,
      supplement = false,
    ) => {
      const amountWan = kind === "contract" ? wan() : null;
      life.agreements.push({ at: recordedAt, value: { kind, signedOn, amountWan, supplement } });
      const [made] = await inOwnerTransaction(recordedAt, (tx) =>
        tx<{ id: number }>(
          "insert into agreements (zone_id, project_id, kind, signed_on, amount_wan, supplements_id) values ($1, $2, $3, $4, $5, $6) returning id",
          [zoneId, id, kind, signedOn, amountWan, supplement ? contracts[0] : null],
        ),
      );
      if (kind === "contract" && made) contracts.push(made.id);
    };
    const enter = async (batch: Life["entries"][number]["batch"], occurredOn: DateText) => {
      const round = rounds.findIndex((each) => each.heldOn >= occurredOn && each.heldOn >= known.on);
      if (round < 0 || random() < 0.2) return;
      const entry: Life["entries"][number] = { round, batch, versions: [] };
      life.entries.push(entry);
      const say = async (value: { amountWan: Wan; removed: boolean }, recordedAt: string) => {
        const first = entry.versions.length === 0;
        entry.versions.push({ at: recordedAt, value });
        await inOwnerTransaction(recordedAt, async (tx) => {
          if (first)
            await tx(
              "insert into batch_entries (zone_id, round_id, project_id, batch, amount_wan, own_amount) values ($1, $2, $3, $4, $5, true)",
              [zoneId, rounds[round]?.id, id, batch, value.amountWan],
            );
          else
            await tx(
              "update batch_entries set amount_wan = $3, removed_at = $4, version = version + 1 where project_id = $1 and batch = $2",
              [id, batch, value.amountWan, value.removed ? recordedAt : null],
            );
        });
      };
      await say({ amountWan: state.totalWan, removed: false }, at(later(15), 4));
      if (random() < 0.3) await say({ amountWan: wan(), removed: false }, at(later(40), 5));
      if (random() < 0.2)
        await say({ amountWan: entry.versions.at(-1)?.value.amountWan ?? "1", removed: true }, at(later(20), 6));
    };

    if (random() < 0.4)
      await agree(pick(["framework", "intent"] as const), addDays(known.on, -int(0, 30)), at(later(10), 7));
    if (random() < 0.15) await agree("framework", addDays(known.on, -int(0, 20)), at(later(10), 8));
    if (random() < 0.85) {
      const signedOn = addDays(known.on, -int(0, 25));
      await agree("contract", signedOn, at(later(20), 9));
      await learn({ signedOn }, at(known.on, 10));
      await enter("signed", signedOn);
      if (random() < 0.2) await agree("contract", addDays(known.on, -int(0, 5)), at(later(20), 11), true);
    }
    if (state.signedOn && random() < 0.75) {
      const startedOn = addDays(state.signedOn, int(0, 120));
      if (startedOn > known.on) known.on = startedOn;
      await learn({ startedOn }, at(later(45), 12));
      await enter("started", startedOn);
      if (random() < 0.25)
        await learn(
          { startedOn: addDays(startedOn, int(1, 25)), chain: pick(["nev", "al-mg", null]) },
          at(later(60), 13),
        );
    }
    if (state.startedOn && random() < 0.7) {
      const producingOn = addDays(state.startedOn, int(0, 160));
      if (producingOn > known.on) known.on = producingOn;
      await learn({ producingOn }, at(later(30), 14));
      await enter("producing", producingOn);
      if (random() < 0.5)
        await learn({ atCapacityOn: addDays(producingOn, int(0, 30)) }, at(addDays(known.on, int(31, 60)), 15));
    }
    known.on = addDays(known.on, 61);
    if (random() < 0.3) await learn({ totalWan: addWan(state.totalWan, wan()) }, at(later(30), 16));
    if (random() < 0.3) {
      const from = addDays(known.on, -int(0, 20));
      await learn({ withdrawn: [{ from, to: null }] }, at(later(20), 17));
      if (random() < 0.5) await learn({ withdrawn: [{ from, to: addDays(from, int(1, 90)) }] }, at(later(60), 18));
    }
  }
  return { zones, cities, rounds, lives };
}
