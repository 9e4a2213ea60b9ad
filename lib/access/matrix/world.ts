import { randomUUID } from "node:crypto";
import pg from "pg";
import { hashSecret, newSecret } from "../session";
import { ACTOR_NAMES, ACTORS, type ActorName } from "./actors";

export type WorldZone = { id: number; code: string; city: string; canary: string };
export type WorldAccount = { id: string; username: string; token: string };

/** Two cities with their zones and an account for every actor; each zone's texts carry its canary. */
export type World = {
  owner: pg.Client;
  zones: { own: WorldZone; sibling: WorldZone; other: WorldZone };
  accounts: Record<ActorName, WorldAccount>;
  /** records that denied cells share */
  shared: Map<string, Promise<unknown>>;
};

const CITIES = { home: "149801", away: "149802" };

/** Builds the world as the owner of the database, once per test file; the database is a throw-away. */
export async function buildWorld(ownerUrl: string): Promise<World> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: "-c timezone=UTC" });
  await owner.connect();
  await owner.query(
    `insert into regions (code, name_zh, name_en, parent_code) values ('140000', '山西省', 'Shanxi', null), ($1, '甲市', 'City A', '140000'),
    ($2, '乙市', 'City B', '140000') on conflict do nothing`,
    [CITIES.home, CITIES.away],
  );
  const zones = {
    own: await makeZone(owner, "matrix-own", CITIES.home),
    sibling: await makeZone(owner, "matrix-sibling", CITIES.home),
    other: await makeZone(owner, "matrix-other", CITIES.away),
  };
  const accounts = {} as World["accounts"];
  for (const name of ACTOR_NAMES) accounts[name] = await makeActor(owner, name, zones.own);
  const world: World = { owner, zones, accounts, shared: new Map() };
  for (const zone of Object.values(zones)) await new Fresh(world, "manager").entry(zone);
  return world;
}

async function makeZone(owner: pg.Client, code: string, city: string): Promise<WorldZone> {
  const canary = `CANARY-${code.toUpperCase()}`;
  const { rows } = await owner.query<{ id: number }>(
    `insert into zones (code, name_zh, short_zh, name_en, level, kind, city_code, status) values ($1, $2, $2, $3, 'provincial', 'etdz', $4, 'sourced') returning id`,
    [code, `区${code}`, `Zone ${code}`, city],
  );
  const id = rows[0]?.id ?? 0;
  await owner.query(
    "insert into zone_affiliations (zone_id, since_on, city_code) values ($1, '2000-01-01', $2) on conflict do nothing",
    [id, city],
  );
  return { id, code, city, canary };
}

async function makeActor(owner: pg.Client, name: ActorName, home: WorldZone): Promise<WorldAccount> {
  const unit = ACTORS[name][0]?.[1] ?? "province";
  const codeOf = { zone: home.code, city: home.city, province: "140000" };
  const account = await makeAccount(
    owner,
    `matrix-${name.toLowerCase()}`,
    codeOf[unit],
    unit === "zone" ? home.id : null,
  );
  for (const [role, at] of ACTORS[name]) {
    await owner.query(
      "insert into assignments (account_id, role, unit_code, zone_id, city_code) values ($1, $2, $3, $4, $5)",
      [account.id, role, codeOf[at], at === "zone" ? home.id : null, at === "city" ? home.city : null],
    );
  }
  return account;
}

async function makeAccount(
  owner: pg.Client,
  username: string,
  unitCode: string,
  zoneId: number | null,
): Promise<WorldAccount> {
  const id = randomUUID();
  const { secret } = newSecret();
  await owner.query(
    "insert into accounts (id, username, display_name, unit_code, zone_id) values ($1, $2, $2, $3, $4)",
    [id, username, unitCode, zoneId],
  );
  await owner.query("insert into account_secrets (account_id, password_hash, must_change) values ($1, 'none', false)", [
    id,
  ]);
  await owner.query(
    "insert into api_tokens (token_hash, account_id, name, expires_at) values ($1, $2, 'matrix', now() + interval '1 day')",
    [hashSecret(secret), id],
  );
  return { id, username, token: secret };
}

export type Stage = "registered" | "signed" | "started" | "producing" | "at_capacity" | "withdrawn";

const DAYS = ["2023-02-22", "2023-05-08", "2024-03-01", "2025-03-01"];
const PASSED: Record<Stage, number> = {
  registered: 0,
  signed: 1,
  started: 2,
  producing: 3,
  at_capacity: 4,
  withdrawn: 1,
};

/** Makes new records for one cell, so that no cell depends on another. */
export class Fresh {
  private count = 0;
  private readonly taken = new Map<string, number>();
  /** `shared`: gives records that other cells use too, for acts that must change nothing; a cell that counts on a change makes its own */
  constructor(
    readonly world: World,
    readonly actor: ActorName,
    private readonly shared = false,
  ) {}

  /** The n-th record of a kind that this cell asks for: made now, or the n-th of those that all denied cells share. */
  private kept<T>(kind: string, make: () => Promise<T>): Promise<T> {
    if (!this.shared) return make();
    const n = (this.taken.get(kind) ?? 0) + 1;
    this.taken.set(kind, n);
    const found = this.world.shared.get(`${kind} ${n}`) ?? make();
    this.world.shared.set(`${kind} ${n}`, found);
    return found as Promise<T>;
  }

  /** a text that stands nowhere else */
  name(zone: WorldZone): string {
    this.count += 1;
    return `${zone.canary} ${randomUUID().slice(0, 8)} ${this.count}`;
  }

  private async one(text: string, values: unknown[]): Promise<string> {
    const { rows } = await this.world.owner.query<{ id: number | string }>(text, values);
    return String(rows[0]?.id);
  }

  /** a zone of its own, in the own zone's city, that an act may change without touching the others; version 1 */
  zone(): Promise<WorldZone> {
    const { owner, zones } = this.world;
    return this.kept("zone", () => makeZone(owner, `fresh-${randomUUID().slice(0, 12)}`, zones.own.city));
  }

  /** a project in a stage, with the contract and the milestones that brought it there; version 1; one round trip */
  project(zone: WorldZone, stage: Stage = "signed"): Promise<string> {
    return this.kept(`project ${zone.code} ${stage}`, () => this.makeProject(zone, stage));
  }

  private makeProject(zone: WorldZone, stage: Stage): Promise<string> {
    const passed = PASSED[stage];
    const days = DAYS.map((day, i) => (i < passed ? day : null));
    return this.one(
      `with e as (insert into enterprises (zone_id, name) values ($1, $2) returning id),
       p as (insert into projects (zone_id, enterprise_id, name, kind, industry, total_investment_wan, stage, stage_on, registered_on, signed_on, started_on,
               producing_on, at_capacity_on, agreement_kind, contract_wan, contact_name, withdrawn_during)
             select $1, e.id, $2, 'new', 'C32', 40000, $3, $4::date, '2023-01-10', $5::date, $6::date, $7::date, $8::date,
               case when $5::date is null then null else 'contract' end, case when $5::date is null then null else 40000 end, $2,
               case when $3 = 'withdrawn' then '{[2023-09-01,)}' else '{}' end::datemultirange from e returning id),
       a as (insert into agreements (zone_id, project_id, kind, signed_on, amount_wan, note) select $1, p.id, 'contract', $5::date, 40000, $2 from p where $5::date is not null),
       m as (insert into milestones (zone_id, project_id, kind, occurred_on, note) select $1, p.id, k.kind, k.day, $2
             from p, unnest(array['signed', 'started', 'producing', 'at_capacity'], array[$5, $6, $7, $8]::date[]) k (kind, day) where k.day is not null),
       w as (insert into withdrawals (zone_id, project_id, withdrawn_on, reason) select $1, p.id, '2023-09-01', $2 from p where $3 = 'withdrawn')
       select id from p`,
      [zone.id, this.name(zone), stage, DAYS[passed - 1] ?? "2023-01-10", ...days],
    );
  }

  /** the only agreement of a project */
  agreement(project: string): Promise<string> {
    return this.one("select id from agreements where project_id = $1", [project]);
  }

  /** year and number that no round has yet */
  async freeRound(): Promise<{ year: number; number: number }> {
    const { rows } = await this.world.owner.query<{ year: number; number: number }>(
      `select y as year, n as number from generate_series(2000, 2100) y, generate_series(1, 24) n
       where y not between 2015 and 2030 and not exists (select 1 from rounds r where r.year = y and r.number = n) order by y, n limit 1`,
    );
    return rows[0] ?? { year: 0, number: 0 };
  }

  /** a round, open or closed, after every milestone of a fresh project */
  round(closed = false): Promise<string> {
    return this.kept(`round ${closed}`, () => this.makeRound(closed));
  }

  private async makeRound(closed: boolean): Promise<string> {
    const { year, number } = await this.freeRound();
    return this.one(
      "insert into rounds (year, number, held_on, closed_at) values ($1, $2, '2025-06-30', case when $3::boolean then now() end) returning id",
      [year, number, closed],
    );
  }

  /** a project in the signed batch of a round */
  entry(zone: WorldZone, closed = false): Promise<{ round: string; entry: string; project: string }> {
    return this.kept(`entry ${zone.code} ${closed}`, () => this.makeEntry(zone, closed));
  }

  private async makeEntry(zone: WorldZone, closed: boolean) {
    const project = await this.makeProject(zone, "signed");
    const round = await this.makeRound(closed);
    const entry = await this.one(
      "insert into batch_entries (zone_id, round_id, project_id, batch, amount_wan) values ($1, $2, $3, 'signed', 40000) returning id",
      [zone.id, round, project],
    );
    return { round, entry, project };
  }

  /** an account of a zone that its manager may manage: a clerk */
  clerkOf(zone: WorldZone): Promise<WorldAccount> {
    return this.kept(`clerk ${zone.code}`, () => this.makeClerk(zone));
  }

  private async makeClerk(zone: WorldZone): Promise<WorldAccount> {
    const account = await makeAccount(this.world.owner, `clerk-${randomUUID().slice(0, 12)}`, zone.code, zone.id);
    await this.world.owner.query(
      "insert into assignments (account_id, role, unit_code, zone_id) values ($1, 'zone_clerk', $2, $3)",
      [account.id, zone.code, zone.id],
    );
    return account;
  }

  /** the id of a row that the owner inserts, for what has no maker of its own */
  insert(text: string, values: unknown[]): Promise<string> {
    return this.one(text, values);
  }

  get accountId(): string {
    return this.world.accounts[this.actor].id;
  }
}
