import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL, options: "-c timezone=UTC" });
const COUNT = 120;

async function ids(text: string, values: unknown[]): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(text, values);
  return rows.map((row) => row.id);
}

/** Every page of a search, one after the other. */
async function paged(word: string, limit: number): Promise<number[]> {
  const all: number[] = [];
  for (let place: [string | null, number | null] = [null, null]; ;) {
    const page = await ids("select x as id from app.search_page(array[$1], $2, $3, $4) x", [word, limit, ...place]);
    all.push(...page);
    const last = page.at(-1);
    if (page.length < limit || last === undefined) return all;
    const { rows } = await client.query<{ day: string }>("select stage_on::text as day from projects where id = $1", [
      last,
    ]);
    place = [rows[0]?.day ?? null, last];
  }
}

/** What a plain look at every row finds, in the ledger's order. */
const plain = (word: string) =>
  ids(
    "select p.id from projects p join project_search s on s.project_id = p.id where s.text like '%' || $1 || '%' order by p.stage_on desc, p.id desc",
    [word],
  );

beforeAll(async () => {
  await client.connect();
  await client.query(
    `with e as (insert into enterprises (zone_id, name) select id, '检索企业' from zones where code = 'tunliu' returning id, zone_id)
     insert into projects (zone_id, enterprise_id, name, kind, industry, total_investment_wan, registered_on, stage_on)
     select zone_id, id, '常见词甲' || case when n % 40 = 0 then '罕见词乙' else '' end || n, 'new', 'C32', 1, '2024-01-01', '2024-01-01'::date + (n * 37) % 50
     from e, generate_series(1, $1) n`,
    [COUNT],
  );
  await client.query("analyze project_search");
  await client.query("select set_config('app.reads_all', 'on', false)");
});
afterAll(() => client.end());

describe("app.search_page", () => {
  // a page of two is cheap to walk to, a page of fifty is looked up: both ways give the same
  it.each([
    ["常见词甲", 2],
    ["常见词甲", 50],
    ["见词", 2],
    ["罕见词乙", 2],
    ["乙", 2],
    ["无此词", 2],
  ])("finds %s completely and in order, %i at a time", async (word, limit) => {
    expect(await paged(word, limit)).toEqual(await plain(word));
  });

  it("reads only the zones of the caller", async () => {
    await client.query("select set_config('app.reads_all', 'off', false), set_config('app.read_zones', '{}', false)");
    expect(await paged("常见词甲", 50)).toEqual([]);
    await client.query(
      "select set_config('app.read_zones', (select array[id]::text from zones where code = 'tunliu'), false)",
    );
    expect(await paged("常见词甲", 50)).toEqual(await plain("常见词甲"));
    await client.query("select set_config('app.reads_all', 'on', false)");
  });
});
