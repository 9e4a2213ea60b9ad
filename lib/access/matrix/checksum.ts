import type pg from "pg";

const PER_ZONE = [
  "enterprises", "projects", "agreements", "milestones", "withdrawals", "investor_changes", "progress", "annual_figures", "duplicate_decisions",
  "batch_entries",
];
const SHARED = ["regions", "zones", "zone_affiliations", "settings", "rounds", "accounts", "assignments", "published_figures"];

const sums = new Map<string, string>();

function statement(): string {
  const cached = sums.get("all");
  if (cached) return cached;
  const text = [
    ...PER_ZONE.map((table) => `select zone_id, '${table}' t, count(*) n, sum(hashtextextended(r::text, 0)) h from ${table} r group by zone_id`),
    ...SHARED.map((table) => `select null::int, '${table}', count(*), sum(hashtextextended(r::text, 0)) from ${table} r`),
  ].join(" union all ");
  sums.set("all", text);
  return text;
}

/** A fingerprint of every row of the ledger, by zone (0: what all zones share). Equal fingerprints mean that nothing was written. */
export async function fingerprints(owner: pg.Client): Promise<Map<number, string>> {
  const { rows } = await owner.query<{ zone: number; h: string }>(
    `select coalesce(zone_id, 0) as zone, md5(string_agg(t || n || ':' || h, ',' order by t)) as h from (${statement()}) s group by 1`,
  );
  return new Map(rows.map(({ zone, h }) => [zone, h]));
}
