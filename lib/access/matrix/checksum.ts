import type pg from "pg";

const PER_ZONE = [
  "enterprises",
  "projects",
  "agreements",
  "milestones",
  "withdrawals",
  "investor_changes",
  "progress",
  "annual_figures",
  "duplicate_decisions",
  "batch_entries",
  "accounts",
  "assignments",
];
const SHARED = ["regions", "zones", "zone_affiliations", "settings", "rounds", "published_figures"];

// an update gives a row a newer transaction, a delete one row less: both together see every change, without reading the rows
const STATEMENT = [
  ...PER_ZONE.map(
    (table) =>
      `select coalesce(zone_id, 0) as zone_id, '${table}' t, count(*) n, max(xmin::text::bigint) x from ${table} group by 1`,
  ),
  ...SHARED.map((table) => `select 0, '${table}', count(*), max(xmin::text::bigint) from ${table}`),
].join(" union all ");

/** What stands in the ledger, by zone (0: what all zones share). Equal answers mean that nothing was written between them. */
export async function fingerprints(owner: pg.Client): Promise<Map<number, string>> {
  const { rows } = await owner.query<{ zone: number; print: string }>(
    `select zone_id as zone, string_agg(t || ' ' || n || ' ' || coalesce(x, 0), ', ' order by t) as print from (${STATEMENT}) s group by 1`,
  );
  return new Map(rows.map(({ zone, print }) => [zone, print]));
}
