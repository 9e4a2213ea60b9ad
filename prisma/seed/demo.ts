import type pg from "pg";
import { addDays, diffDays } from "@/lib/platform/dates";
import { makeAccounts } from "./demo/accounts";
import { tellAnnualFigures } from "./demo/annual";
import { demoRounds, type DemoRound, FIRST_DAY, notBefore, officeHours, recordingLag } from "./demo/calendar";
import type { Product } from "./demo/catalog";
import {
  chooseKind,
  chooseProduct,
  chooseTotal,
  type DemoZone,
  enterpriseRow,
  projectRow,
  uniqueName,
} from "./demo/facts";
import { type DemoActor, DemoLedger } from "./demo/ledger";
import { moveZone } from "./demo/moved-zone";
import { DEMO_ACCOUNTS, peopleOf } from "./demo/people";
import { type Plot, plotOf, type Temper } from "./demo/plot";
import { tellProgress } from "./demo/progress";
import { Random } from "./demo/random";
import { Story } from "./demo/story";
import { writeLedger } from "./demo/write";

type ZoneRow = DemoZone & { level: string };
type Draft = {
  zone: DemoZone;
  random: Random;
  product: Product;
  kind: ReturnType<typeof chooseKind>;
  plot: Plot;
  createdAt: string;
};

/** How many projects the whole demo has, about; Tunliu and Youyu have theirs. */
const PROJECTS = 2500;
const OWN_COUNT: Record<string, number> = { tunliu: 80, "youyu-tourism": 25 };
const KIND_WEIGHT: Record<string, number> = {
  "comprehensive-reform": 3,
  hightech: 1.4,
  agriculture: 0.5,
  tourism: 0.4,
};

const weightOf = (zone: ZoneRow) => (KIND_WEIGHT[zone.kind] ?? 1) * (zone.level === "national" ? 1.5 : 1);

function countOf(zone: ZoneRow, zones: readonly ZoneRow[]): number {
  const own = OWN_COUNT[zone.code];
  if (own !== undefined) return own;
  const others = zones.filter((each) => OWN_COUNT[each.code] === undefined);
  const left = PROJECTS - zones.reduce((sum, each) => sum + (OWN_COUNT[each.code] ?? 0), 0);
  return Math.round((left * weightOf(zone)) / others.reduce((sum, each) => sum + weightOf(each), 0));
}

function draftsOf(zone: ZoneRow, count: number, today: string): Draft[] {
  const temper = new Random(`temper ${zone.code}`);
  const character: Temper = {
    starts: temper.int(68, 94) / 100,
    produces: temper.int(66, 92) / 100,
    pace: temper.int(80, 125) / 100,
  };
  return Array.from({ length: count }, (_, at) => {
    const random = new Random(`zone-ledger demo ${zone.code} ${at}`);
    // a little more each year
    const begins = addDays(FIRST_DAY, Math.floor(Math.pow(random.next(), 0.85) * diffDays(FIRST_DAY, today)));
    const product = chooseProduct(random, zone);
    const kind = chooseKind(random, product);
    const plot = plotOf(random, begins, kind, character, today);
    const createdAt = notBefore(
      random,
      officeHours(random, addDays(begins, recordingLag(random))),
      `${FIRST_DAY}T01:00:00.000Z`,
    );
    return { zone, random, product, kind, plot, createdAt };
  });
}

function recordRounds(ledger: DemoLedger, rounds: readonly DemoRound[], province: DemoActor): void {
  for (const { id, year, number, heldOn, openedAt, closedAt } of rounds) {
    const round = {
      id,
      year,
      number,
      held_on: heldOn,
      closed_at: null,
      closed_by: null,
      version: 1,
      created_at: openedAt,
      created_by: province.id,
    };
    ledger.put("rounds", round, openedAt, province);
    ledger.note({
      at: openedAt,
      actor: province,
      action: "rounds.open-round",
      entity: "round",
      entity_id: id,
      after: { year, number, heldOn },
    });
    if (closedAt === null) continue;
    ledger.put("rounds", { ...round, closed_at: closedAt, closed_by: province.id, version: 2 }, closedAt, province);
    ledger.note({
      at: closedAt,
      actor: province,
      action: "rounds.close-round",
      entity: "round",
      entity_id: id,
      after: { closedAt },
    });
  }
}

/** Tells the whole invented province; the same for the same zones, accounts and day. */
export function tellDemo(zones: readonly ZoneRow[], accounts: ReadonlyMap<string, string>, today: string): DemoLedger {
  const ledger = new DemoLedger();
  const province: DemoActor = { id: accounts.get("province") ?? null, name: DEMO_ACCOUNTS[0]?.displayName ?? "" };
  const rounds = demoRounds(new Random("rounds"), today);
  recordRounds(ledger, rounds, province);
  const drafts = zones
    .flatMap((zone) => draftsOf(zone, countOf(zone, zones), today))
    .filter((draft) => draft.createdAt.slice(0, 10) < today)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const names = new Map(zones.map((zone) => [zone.id, new Set<string>()]));
  const stories = drafts.map(({ zone, random, product, kind, plot, createdAt }) => {
    const people = peopleOf(zone, accounts);
    const by = people.clerk.id;
    const enterprise = enterpriseRow(random, product, zone, ledger.nextId("enterprises"), createdAt, by);
    const name = uniqueName(random, product, kind, names.get(zone.id) ?? new Set());
    const totalYuan = chooseTotal(random, product, kind);
    const row = projectRow({
      random,
      zone,
      product,
      kind,
      plot,
      totalYuan,
      id: ledger.nextId("projects"),
      enterprise,
      name,
      createdAt,
      by,
    });
    const story = new Story({ ledger, random, rounds, today, zone, people, province, product, plot }, row, enterprise);
    story.tell(createdAt);
    tellAnnualFigures(story, people, today);
    return story;
  });
  for (const zone of zones)
    tellProgress(
      stories.filter((story) => story.cast.zone.id === zone.id),
      peopleOf(zone, accounts),
      today,
    );
  return ledger;
}

/**
 * Loads the demo province into a ledger that has the reference and nothing else: accounts with one password, and invented projects with
 * everything that happened to them since 2021, backdated so that views of the past have a past. Runs as the owner, in the caller's transaction;
 * does nothing and answers null when there are projects already. `today` is the day in the province.
 */
export async function loadDemo(
  client: pg.Client,
  at: { password: string; today: string },
): Promise<{ projects: number; zones: number } | null> {
  const found = await client.query("select 1 from projects limit 1");
  if (found.rowCount) return null;
  const { rows: zones } = await client.query<ZoneRow>(
    `select z.id, z.code, z.short_zh as "shortZh", z.kind, z.level, regexp_replace(coalesce(n.name_zh, c.name_zh), '[省市区县]$', '') as place
     from zones z join regions c on c.code = z.city_code left join regions n on n.code = z.county_code order by z.id`,
  );
  const accounts = await makeAccounts(client, at.password, `${FIRST_DAY}T00:30:00Z`);
  await moveZone(client);
  const ledger = tellDemo(zones, accounts, at.today);
  await writeLedger(client, ledger);
  await client.query("analyze");
  return { projects: ledger.current("projects").length, zones: zones.length };
}
