import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "./demo";
import { MOVED_ZONE } from "./demo/moved-zone";
import { VERSIONED } from "./demo/ledger";
import { loadReference } from "./reference";

const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL, options: "-c timezone=UTC" });

async function column<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await client.query({ text, values, rowMode: "array" });
  return rows.map((row: unknown[]) => row[0] as T);
}

beforeAll(async () => {
  await client.connect();
  await client.query("begin");
  await loadReference(client);
  await loadDemo(client, { password: "not-used-here", today: "2026-11-23" });
  await client.query("commit");
}, 120_000);
afterAll(() => client.end());

describe("the demo in the database", () => {
  it("loads reference and demo once, however often it is asked", async () => {
    expect(await loadReference(client)).toEqual({ regions: 0, zones: 0, publishedFigures: 0 });
    expect(await loadDemo(client, { password: "not-used-here", today: "2026-11-23" })).toBeNull();
    expect(await column("select count(*)::int from zones where status <> 'sourced'")).toEqual([0]);
    expect(await column("select username from accounts order by 1")).toHaveLength(9);
  });

  it("has a past whose latest versions are the rows, each version following the one before without gap or overlap", async () => {
    for (const [table, keys] of [
      ...Object.entries(VERSIONED),
      ["zones", ["id"]],
      ["zone_affiliations", ["zone_id", "since_on"]],
    ] as [string, string[]][]) {
      const columns = (
        await column<string>(
          "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1",
          [table],
        )
      )
        .map((name) => `"${name}"`)
        .join(", ");
      const open = `select ${columns} from ${table}_history where recorded_to = 'infinity'`;
      expect(
        await column(
          `select count(*)::int from ((select ${columns} from ${table} except ${open}) union all (${open} except select ${columns} from ${table})) d`,
        ),
        table,
      ).toEqual([0]);
      const key = keys.join(", ");
      const broken = `select 1 from (select recorded_to, lead(recorded_from) over (partition by ${key} order by recorded_from) as next, recorded_from from ${table}_history) v
        where recorded_to <> coalesce(next, 'infinity') or recorded_from >= recorded_to`;
      expect(await column(`select count(*)::int from (${broken}) b`), table).toEqual([0]);
    }
  });

  it("has summaries that agree with the entries", async () => {
    const drift = `select count(*)::int from (select zone_id, round_id, batch, sum(entries)::int n, sum(amount_wan) a from batch_totals group by 1, 2, 3) t
      full join (select zone_id, round_id, batch, count(*)::int n, sum(amount_wan) a from batch_entries where removed_at is null group by 1, 2, 3) e using (zone_id, round_id, batch)
      where (coalesce(t.n, 0), coalesce(t.a, 0)) is distinct from (coalesce(e.n, 0), coalesce(e.a, 0))`;
    expect(await column(drift)).toEqual([0]);
  });

  it("goes on with free ids and working triggers", async () => {
    const made = await column<number>(
      "insert into enterprises (zone_id, name) select id, '演示后新增' from zones where code = 'tunliu' returning id",
    );
    expect(await column("select count(*)::int from enterprises_history where id = $1", [made[0]])).toEqual([1]);
    expect(await column("select count(*)::int from project_search")).toEqual(
      await column("select count(*)::int from projects"),
    );
  });

  it("keeps the true city of the zone that moved in the demo's past", async () => {
    const at = (day: string) =>
      column<string>(
        "select a.city_code from zone_affiliations a join zones z on z.id = a.zone_id where z.code = $1 and since_on <= $2 order by since_on desc limit 1",
        [MOVED_ZONE.code, day],
      );
    expect([await at("2023-06-30"), await at("2023-07-01")]).toEqual([["140700"], ["140300"]]);
    expect(await column("select city_code from zones where code = $1", [MOVED_ZONE.code])).toEqual(["140300"]);
  });
});
