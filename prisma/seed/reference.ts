import { readFileSync } from "node:fs";
import type pg from "pg";
import { readCsv } from "./csv";

/** What a zone belonged to before the ledger began counts from here: rollups of any past day find a city. */
const SINCE = "2000-01-01";
/** The reference was known before the first entry: views as of any past instant find regions and zones. */
const KNOWN_SINCE = "2000-01-01T00:00:00Z";

function rowsOf(name: string): Record<string, string | null>[] {
  const rows = readCsv(readFileSync(new URL(`./data/${name}.csv`, import.meta.url), "utf8"));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === "" ? null : value])),
  );
}

async function inserted(client: pg.Client, text: string, rows: object[]): Promise<number> {
  const result = await client.query(text, [JSON.stringify(rows)]);
  return result.rowCount ?? 0;
}

/**
 * Loads what every ledger needs: regions, zones whose status is `sourced` with the city they belong to, and the published figures. Runs as the
 * owner, in the caller's transaction, any number of times: a zone that an administrator has changed stays as it is. Settings keep their
 * defaults in code until the province sets its own. Returns how many rows were written.
 */
export async function loadReference(
  client: pg.Client,
): Promise<{ regions: number; zones: number; publishedFigures: number }> {
  await client.query("select set_config('app.recorded_at', $1, true)", [KNOWN_SINCE]);
  const regions = await inserted(
    client,
    `insert into regions (code, name_zh, name_en, parent_code)
     select code, name_zh, name_en, parent_code from jsonb_to_recordset($1::jsonb) as r (code text, name_zh text, name_en text, parent_code text)
     order by parent_code is not null, parent_code, code
     on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, parent_code = excluded.parent_code
     where (regions.name_zh, regions.name_en, regions.parent_code) is distinct from (excluded.name_zh, excluded.name_en, excluded.parent_code)`,
    rowsOf("regions"),
  );
  const zones = await inserted(
    client,
    `insert into zones (code, name_zh, short_zh, name_en, level, kind, city_code, county_code, status)
     select code, name_zh, short_zh, name_en, level, kind, city_code, county_code, status
     from jsonb_to_recordset($1::jsonb) as z (code text, name_zh text, short_zh text, name_en text, level text, kind text, city_code text,
                                              county_code text, status text)
     where status = 'sourced' and not exists (select 1 from zones known where known.code = z.code)
     order by city_code, code`,
    rowsOf("zones"),
  );
  await client.query(
    `insert into zone_affiliations (zone_id, since_on, city_code)
     select id, $1, city_code from zones z where not exists (select 1 from zone_affiliations a where a.zone_id = z.id)`,
    [SINCE],
  );
  const publishedFigures = await inserted(
    client,
    `insert into published_figures (id, unit_code, subject_zh, subject_en, value, unit, basis, period_start, period_end, quote, note)
     select f.* from jsonb_to_recordset($1::jsonb) as f (id text, unit_code text, subject_zh text, subject_en text, value numeric, unit text,
                                                         basis text, period_start date, period_end date, quote text, note text)
     on conflict (id) do update set unit_code = excluded.unit_code, subject_zh = excluded.subject_zh, subject_en = excluded.subject_en,
       value = excluded.value, unit = excluded.unit, basis = excluded.basis, period_start = excluded.period_start,
       period_end = excluded.period_end, quote = excluded.quote, note = excluded.note
     where published_figures is distinct from excluded`,
    rowsOf("published-figures"),
  );
  await client.query("select set_config('app.recorded_at', '', true)");
  return { regions, zones, publishedFigures };
}
