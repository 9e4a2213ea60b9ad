/** Cities, zones and rounds of the bench's province, and the functions its generator uses. */
export const ZONES = 100;
const FIRST_YEAR_OFFSET = 5;

/** A random number of 0 ≤ r < 1 that depends on nothing but its two whole numbers: the fixed seed. */
export const FUNCTIONS = `
  create schema bench;
  create function bench.r(i int, k int) returns float8 language sql immutable parallel safe as
  $$ select (hashint8extended(i::int8, k::int8) & 1073741823)::float8 / 1073741824 $$;
  create function bench.word(i int, k int, words text[]) returns text language sql immutable parallel safe as
  $$ select words[1 + floor(bench.r(i, k) * cardinality(words))::int] $$;`;

/** Runs as a superuser with triggers off: every row comes with its own past. */
export async function loadZones(client, { zones = ZONES, today }) {
  await client.query(FUNCTIONS);
  await client.query(`
    insert into regions (code, name_zh, parent_code) select '140000', '山西省', null
      union all select (140000 + n * 100)::text, '演示' || n || '市', '140000' from generate_series(1, 11) n`);
  await client.query(
    `insert into zones (code, name_zh, short_zh, name_en, level, kind, city_code, status)
     select 'bench-' || lpad(n::text, 3, '0'), '演示第' || n || '经济技术开发区', '演示' || n || '区', 'Bench zone ' || n, 'provincial', 'etdz',
            (140100 + (n % 11) * 100)::text, 'sourced' from generate_series(0, $1 - 1) n`,
    [zones],
  );
  await client.query(
    "insert into zone_affiliations (zone_id, since_on, city_code) select id, '2000-01-01', city_code from zones",
  );
  const year = Number(today.slice(0, 4)) - FIRST_YEAR_OFFSET;
  // twenty closed rounds, one open
  await client.query(
    `insert into rounds (year, number, held_on, closed_at, created_at)
     select extract(year from d)::int, extract(quarter from d)::int, d::date + 75, case when d::date + 90 < $2::date then d + interval '90 days' end, d
     from generate_series($1::date, $2::date, interval '3 months') d`,
    [`${year}-01-01`, today],
  );
  for (const table of ["zones", "rounds", "zone_affiliations"]) {
    await client.query(`insert into ${table}_history select t.*, '2000-01-01', 'infinity', null, null from ${table} t`);
  }
}
