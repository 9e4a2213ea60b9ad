import type pg from "pg";
import { withoutHistoryTriggers } from "./write";

/**
 * An invented change, so that views of the past have a zone that changed its city: in the demo, and only there, Yuxian zone belonged to Jinzhong
 * until the middle of 2023. Its city now is the true one. Not a fact about the real zone.
 */
export const MOVED_ZONE = {
  code: "yuxian",
  formerCity: "140700",
  movedOn: "2023-07-01",
  recordedAt: "2023-07-03T02:10:00Z",
} as const;

/** Writes the invented former affiliation into the zone's past, as if it had been recorded in its time. */
export async function moveZone(client: pg.Client): Promise<void> {
  const { code, formerCity, movedOn, recordedAt } = MOVED_ZONE;
  const found = await client.query<{ id: number }>("select id from zones where code = $1", [code]);
  const id = found.rows[0]?.id;
  if (id === undefined) return;
  await withoutHistoryTriggers(client, ["zones", "zone_affiliations"], async () => {
    await client.query(
      `insert into zone_affiliations (zone_id, since_on, city_code) select zone_id, $2, city_code from zone_affiliations where zone_id = $1`,
      [id, movedOn],
    );
    await client.query("update zone_affiliations set city_code = $2 where zone_id = $1 and since_on < $3", [
      id,
      formerCity,
      movedOn,
    ]);
    await client.query("update zone_affiliations_history set city_code = $2 where zone_id = $1", [id, formerCity]);
    await client.query(
      `insert into zone_affiliations_history select a.*, $3::timestamptz, 'infinity', null, 'demo' from zone_affiliations a where zone_id = $1 and since_on = $2`,
      [id, movedOn, recordedAt],
    );
    await client.query("update zones set version = version + 1, updated_at = $2 where id = $1", [id, recordedAt]);
    await client.query("update zones_history set city_code = $2, recorded_to = $3 where id = $1", [
      id,
      formerCity,
      recordedAt,
    ]);
    await client.query(
      `insert into zones_history select z.*, $2::timestamptz, 'infinity', null, 'demo' from zones z where id = $1`,
      [id, recordedAt],
    );
  });
}
