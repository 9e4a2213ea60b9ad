import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { userOf, withClient } from "./database.mjs";
import { fail, runScript } from "./fail.mjs";
import { sleep } from "./processes.mjs";

const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The lock that `prisma migrate deploy` takes, so that the two never run at once. */
const LOCK = 72707369;
const LOCK_NOT_AVAILABLE = "55P03";
const ATTEMPTS = 10;

const HISTORY = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Applies what is missing from `prisma/migrations/<name>/migration.sql` in the order of names, each in a transaction of its
 * own, and keeps the history in `_prisma_migrations` as `prisma migrate deploy` would. `:web_role` in a file stands for the
 * name of the web role. Refuses when an applied file was changed or is missing. Returns the names applied now.
 */
export async function migrate({ ownerUrl, webRole, folder = MIGRATIONS, onApply = () => undefined }) {
  const files = readMigrations(folder);
  return withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(HISTORY);
    const done = await history(client);
    refuseChanged(files, done);
    const waiting = files.filter(({ name }) => !done.has(name));
    for (const file of waiting) {
      onApply(file.name);
      await apply(client, file, webRole);
    }
    return waiting.map(({ name }) => name);
  });
}

function readMigrations(folder) {
  if (!existsSync(folder)) fail(`There are no migrations in ${folder}.`);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function history(client) {
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at as "finishedAt" from _prisma_migrations where rolled_back_at is null`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

function refuseChanged(files, done) {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum, finishedAt } of done.values()) {
    const file = byName.get(name);
    if (!file)
      fail(
        `The database has the migration ${name}, which these sources do not know: start the newer version of Zone Ledger.`,
      );
    if (!finishedAt)
      fail(`The migration ${name} was begun by another tool and not finished: resolve it with prisma migrate resolve.`);
    if (file.checksum !== checksum)
      fail(
        `The migration ${name} was changed after it was applied: restore the file and put the change into a new one.`,
      );
  }
}

async function apply(client, { name, sql, checksum }, webRole) {
  const text = sql.replace(/(?<!:):web_role\b/g, client.escapeIdentifier(webRole));
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query("begin");
      await client.query("set local lock_timeout = '2s'");
      await client.query(text);
      await client.query("set local lock_timeout = 0");
      await client.query(
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         values ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      );
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      if (error.code !== LOCK_NOT_AVAILABLE || attempt === ATTEMPTS) fail(describe(name, text, error));
      await sleep(1000);
    }
  }
}

function describe(name, sql, error) {
  const line = error.position ? `line ${sql.slice(0, Number(error.position)).split("\n").length}: ` : "";
  const more = [error.detail, error.hint, error.where].filter(Boolean).join(" · ");
  return `The migration ${name} failed, ${line}${error.message}${more ? ` (${more})` : ""}.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: webUrl } = process.env;
    if (!ownerUrl || !webUrl)
      fail("Usage: DATABASE_URL=<owner> APP_DATABASE_URL=<web role> node scripts/start/migrate.mjs");
    const applied = await migrate({
      ownerUrl,
      webRole: userOf(webUrl),
      onApply: (name) => console.log(`applying ${name}`),
    });
    console.log(`${applied.length} applied`);
  });
}
