import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type pg from "pg";
import { DEMO_ACCOUNTS } from "./people";
import { insertRows } from "./write";

/** argon2id (the default kind), as the sign-in uses it. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes the demo accounts with one password; answers their ids by user name. */
export async function makeAccounts(client: pg.Client, password: string, since: string): Promise<Map<string, string>> {
  const zones = await client.query<{ id: number; code: string }>("select id, code from zones where code = any ($1)", [
    DEMO_ACCOUNTS.map((each) => each.unit),
  ]);
  const zoneIds = new Map(zones.rows.map((zone) => [zone.code, zone.id]));
  const ids = new Map(DEMO_ACCOUNTS.map((each) => [each.username, randomUUID() as string]));
  const made = DEMO_ACCOUNTS.map((each) => ({
    ...each,
    id: ids.get(each.username),
    zone_id: zoneIds.get(each.unit) ?? null,
  }));
  await insertRows(
    client,
    "accounts",
    made.map(({ id, username, displayName, unit, zone_id }) => ({
      id,
      username,
      display_name: displayName,
      unit_code: unit,
      zone_id,
      locale: "zh-CN",
      disabled_at: null,
      version: 1,
      created_at: since,
      created_by: null,
    })),
  );
  for (const { id } of made) {
    await client.query("insert into account_secrets (account_id, password_hash, must_change) values ($1, $2, false)", [
      id,
      await hash(password, ARGON),
    ]);
  }
  const assignments = made.flatMap(({ id, roles, unit, zone_id }) =>
    roles.map((role) => ({
      account_id: id,
      role,
      unit_code: unit,
      zone_id,
      city_code: /^14(?!0000)\d{4}$/.test(unit) ? unit : null,
      created_at: since,
    })),
  );
  await client.query(
    `insert into assignments (account_id, role, unit_code, zone_id, city_code, created_at)
     select account_id, role, unit_code, zone_id, city_code, created_at from jsonb_to_recordset($1::jsonb)
       as a (account_id uuid, role text, unit_code text, zone_id int, city_code text, created_at timestamptz)`,
    [JSON.stringify(assignments)],
  );
  return ids;
}
