import { withClient } from "./database.mjs";
import { fail } from "./fail.mjs";
import { contentHash, inRoot, ROOT } from "./paths.mjs";
import { run } from "./processes.mjs";

export const DEMO_PASSWORD = "Kaifaqu-2026!";
const HISTORY = `
  create table if not exists _seeds (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;
const isDemo = (file) => /^prisma\/(seed\/demo|builders)/.test(file);

/** Loads the reference data when its sources changed since the last time. True when it did. */
export async function seedReference({ ownerUrl }) {
  const checksum = contentHash(["prisma/seed", "lib/zones/reference"], { except: isDemo });
  if ((await lastChecksum(ownerUrl, "reference")) === checksum) return false;
  await seed("reference", ownerUrl, checksum);
  return true;
}

/** Loads the demo data into a database that never had them. True when it did. */
export async function seedDemo({ ownerUrl }) {
  if (await hasDemo(ownerUrl)) return false;
  await seed("demo", ownerUrl, contentHash(["prisma/seed"]));
  return true;
}

/** Says whether the demo data were ever loaded into the database. */
export async function hasDemo(ownerUrl) {
  return (await lastChecksum(ownerUrl, "demo")) !== undefined;
}

async function lastChecksum(ownerUrl, name) {
  return withClient(ownerUrl, async (client) => {
    await client.query(HISTORY);
    const { rows } = await client.query("select checksum from _seeds where name = $1", [name]);
    return rows[0]?.checksum;
  });
}

async function seed(name, ownerUrl, checksum) {
  const env = { ...process.env, DATABASE_URL: ownerUrl, SEED_CHECKSUM: checksum, DEMO_PASSWORD };
  const args = ["--conditions=react-server", "--import", "tsx", inRoot("scripts/seed.ts"), name];
  const { code, output } = await run(process.execPath, args, { quiet: true, cwd: ROOT, env });
  if (code !== 0) fail(`Loading the ${name} data failed:\n${output}`);
}
