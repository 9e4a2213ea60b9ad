import pg from "pg";
import { dayInProvince, systemNow } from "@/lib/platform/clock";

const LOADERS: Record<string, (client: pg.Client) => Promise<void>> = {
  async reference(client) {
    const { loadReference } = await import("@/prisma/seed/reference");
    await loadReference(client);
  },
  async demo(client) {
    const { loadDemo } = await import("@/prisma/seed/demo");
    await loadDemo(client, { password: setting("DEMO_PASSWORD"), today: dayInProvince(systemNow()) });
  },
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; scripts/start/seeds.mjs sets it.`);
  return value;
}

/**
 * Loads one seed and records it in `_seeds`, both in one transaction: a seed that was interrupted leaves nothing. The loaders
 * must therefore not begin or commit anything themselves. The table's lock lets a second start wait.
 */
async function main(): Promise<void> {
  const [name = ""] = process.argv.slice(2);
  const load = LOADERS[name];
  if (!load) throw new Error(`Usage: seed.ts ${Object.keys(LOADERS).join("|")}`);
  const checksum = setting("SEED_CHECKSUM");
  const client = new pg.Client({ connectionString: setting("DATABASE_URL"), options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("lock table _seeds in exclusive mode");
    const done = await client.query<{ checksum: string }>("select checksum from _seeds where name = $1", [name]);
    const last = done.rows[0]?.checksum;
    if (last !== checksum && !(last && name === "demo")) {
      await load(client);
      await client.query(
        `insert into _seeds (name, checksum) values ($1, $2)
         on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
        [name, checksum],
      );
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

await main();
