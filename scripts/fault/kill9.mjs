import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildServer } from "../start/build.mjs";
import { userOf } from "../start/database.mjs";
import { fail, runScript } from "../start/fail.mjs";
import { generateClient } from "../start/generate.mjs";
import { withFolderLock } from "../start/lock.mjs";
import { migrate } from "../start/migrate.mjs";
import { startPostgres } from "../start/postgres.mjs";
import { freePort, signal, sleep } from "../start/processes.mjs";
import { prepareEmbedded } from "../start/roles.mjs";
import { seedReference } from "../start/seeds.mjs";
import { startServer, webEnvironment } from "../start/serve.mjs";
import { AckFile } from "./ack-file.mjs";
import { makeWriter } from "./writer.mjs";
import { verdict } from "./verdict.mjs";

const READY_LIMIT_MS = 5000;
const LOAD_LIMIT_MS = 60_000;
const USAGE = "Usage: npm run fault:kill9 -- [--cycles 20] [--writers 12] [--keep <folder>]";

function readArguments() {
  const { values } = parseArgs({
    options: {
      cycles: { type: "string", default: "20" },
      writers: { type: "string", default: "12" },
      keep: { type: "string" },
    },
  });
  const [cycles, writers] = [Number(values.cycles), Number(values.writers)];
  if (![cycles, writers].every((value) => Number.isInteger(value) && value > 0)) fail(USAGE);
  return { cycles, writers, keep: values.keep };
}

/** A writer of one zone, with a token. */
async function makeManager(client) {
  const token = randomBytes(32).toString("hex");
  await client.query(
    `with z as (select id, code from zones where code = 'tunliu'),
       a as (insert into accounts (username, display_name, unit_code, zone_id) select 'kill9.' || substr(md5(random()::text), 1, 8), 'kill -9', code, id from z returning id),
       s as (insert into account_secrets (account_id, password_hash, must_change) select id, 'none', false from a),
       r as (insert into assignments (account_id, role, unit_code, zone_id) select a.id, 'zone_manager', z.code, z.id from a, z)
     insert into api_tokens (token_hash, account_id, name, expires_at)
     select encode(sha256(convert_to($1, 'UTF8')), 'hex'), id, 'kill9', now() + interval '1 day' from a`,
    [token],
  );
  return token;
}

/** Waits until so many more were acknowledged, then a moment at random, so that the kill falls anywhere in a write. */
async function underLoad(acks, more) {
  const wanted = acks.count + more;
  const end = Date.now() + LOAD_LIMIT_MS;
  while (acks.count < wanted) {
    if (Date.now() > end)
      fail(`Only ${acks.count} of ${wanted} writes were acknowledged within ${LOAD_LIMIT_MS / 1000} s.`);
    await sleep(5);
  }
  await sleep(Math.random() * 40);
}

/**
 * F1: kills the web server with SIGKILL again and again while many writers register projects and record milestones over the API. A key is
 * written to the file of acknowledgements, and the file is synced, only after the answer was a success; what was not answered is sent
 * again with the same key after the restart. In the end every acknowledged key must be stored, once, with its audit row.
 */
async function main() {
  const { cycles, writers, keep } = readArguments();
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), "zone-ledger-kill9-"));
  const distDir = process.env.NEXT_DIST_DIR || ".next";
  const authSecret = randomBytes(32).toString("hex");
  await withFolderLock(generateClient);
  await withFolderLock(() => buildServer({ distDir }));
  const server = await startPostgres({ dataDir });
  let client;
  try {
    const { ownerUrl, webUrl } = await prepareEmbedded({ server, dataDir, database: "zone_ledger", authSecret });
    await migrate({ ownerUrl, webRole: userOf(webUrl) });
    await seedReference({ ownerUrl });
    client = new pg.Client({ connectionString: ownerUrl, options: "-c timezone=UTC" });
    await client.connect();
    const token = await makeManager(client);
    const port = await freePort();
    const settings = { port, origin: `http://localhost:${port}`, dataDir, demo: false, dev: false, distDir };
    const env = webEnvironment({ settings, webUrl, authSecret, more: { LOG_LEVEL: "fatal" } });
    const acks = new AckFile(join(dataDir, `acks-${randomUUID()}.txt`));
    const crew = Array.from({ length: writers }, () => makeWriter({ base: `http://127.0.0.1:${port}`, token, acks }));
    let slowest = 0;
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const from = performance.now();
      const app = await startServer({ settings, env });
      if (cycle > 1) slowest = Math.max(slowest, performance.now() - from);
      let running = true;
      const work = crew.map((write) => write(() => running));
      await underLoad(acks, 30 + Math.floor(Math.random() * 170));
      signal(app.pid, "SIGKILL");
      running = false;
      await Promise.all([app.exited, ...work]);
      console.error(`kill ${cycle} of ${cycles}: ${acks.count} acknowledged`);
    }
    // the last answers that never came are asked for again, as a client would
    const app = await startServer({ settings, env });
    await Promise.all(crew.map((write) => write(() => false)));
    await app.stop();
    const result = {
      fault: "F1",
      kills: cycles,
      ...(await verdict(client, acks.read())),
      readyAgainMs: Math.round(slowest),
    };
    const ok =
      result.lost === 0 && result.half === 0 && result.dup === 0 && result.acked > 0 && slowest <= READY_LIMIT_MS;
    console.log(JSON.stringify({ ...result, ok }));
    if (!ok) process.exitCode = 1;
  } finally {
    await client?.end();
    await server.stop();
    if (!keep) rmSync(dataDir, { recursive: true, force: true });
  }
}

await runScript(main);
process.exit();
