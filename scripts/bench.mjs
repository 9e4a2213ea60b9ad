import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { makeDatabase } from "./bench/database.mjs";
import { measurePage } from "./bench/goals/page.mjs";
import { measureMemory, measureStart } from "./bench/goals/process.mjs";
import {
  measureConversion,
  measureDepth,
  measureList,
  measurePast,
  measureRollup,
  measureSearch,
} from "./bench/goals/reads.mjs";
import { measureMilestone, measureMonth } from "./bench/goals/writes.mjs";
import { Report } from "./bench/report.mjs";
import { startEmpty } from "./bench/empty-next.mjs";
import { bearer, cookieOf, startBare, startOurs } from "./bench/servers.mjs";
import { buildServer } from "./start/build.mjs";
import { fail, runScript } from "./start/fail.mjs";
import { generateClient } from "./start/generate.mjs";
import { withFolderLock } from "./start/lock.mjs";
import { inRoot } from "./start/paths.mjs";
import { startPostgres } from "./start/postgres.mjs";
import { readOrMakeSecret } from "./start/secrets.mjs";

const GOALS = {
  P1: measureList,
  P2: measurePage,
  P3: measureRollup,
  P4: measureSearch,
  P5: measureMilestone,
  P6: measureDepth,
  P7: measurePast,
  P8: measureMonth,
  P9: measureConversion,
  P10: measureMemory,
  P11: measureStart,
};
const SMALL = 100_000;
const RESULTS = ".data/bench/results.json";
const USAGE = "Usage: npm run bench -- [--projects 100000] [--only P3,P4] [--rounds 5] [--data <folder to keep>]";

function readArguments() {
  const { values } = parseArgs({
    options: {
      projects: { type: "string", default: "100000" },
      only: { type: "string" },
      rounds: { type: "string", default: "5" },
      data: { type: "string" },
    },
  });
  const only = values.only?.split(",") ?? Object.keys(GOALS);
  const [projects, rounds] = [Number(values.projects), Number(values.rounds)];
  const unknown = only.find((id) => !GOALS[id]);
  if (unknown || !Number.isInteger(projects) || projects < 1000 || !Number.isInteger(rounds) || rounds < 1) fail(USAGE);
  return { projects, only, rounds, folder: values.data && resolve(values.data) };
}

/** `npm run bench`: a province of its own, our production server, and one line for each goal of performance.md. */
async function main() {
  const { projects, only, rounds, folder } = readArguments();
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), "zone-ledger-bench-"));
  const stops = [];
  // the province's day, so that rules that look at today agree with the server
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
  const distDir = process.env.NEXT_DIST_DIR || ".next";
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
    if (!folder) rmSync(dataDir, { recursive: true, force: true });
  };
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => void stopAll().finally(() => process.exit(130)));
  const own = async (part) => {
    stops.push(part.stop);
    return part;
  };
  try {
    console.log(
      `${projects.toLocaleString("en")} projects, ${rounds} rounds, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`,
    );
    await withFolderLock(generateClient);
    await withFolderLock(() => buildServer({ distDir }));
    const server = await own(await startPostgres({ dataDir }));
    const authSecret = folder ? readOrMakeSecret(dataDir, "auth-secret") : randomBytes(32).toString("hex");
    const make = (count) =>
      makeDatabase({
        server,
        dataDir,
        database: `bench_${count}`,
        authSecret,
        projects: count,
        today,
        say: console.log,
      });
    const serve = async (database) => ({
      ours: await own(await startOurs({ database, authSecret, dataDir, distDir })),
      cookie: await cookieOf(database.province, authSecret),
      token: bearer(database.province),
    });
    const database = await make(projects);
    const wantsSmall = projects > SMALL && only.includes("P3");
    const smallDatabase = wantsSmall ? await make(SMALL) : undefined;
    const small = smallDatabase && { ...(await serve(smallDatabase)), projects: SMALL };
    const client = new pg.Client({ connectionString: database.superUrl, options: "-c timezone=UTC" });
    await client.connect();
    await own({ stop: () => client.end() });
    const report = new Report();
    const bench = {
      ...(await serve(database)),
      bare: await own(await startBare(database.superUrl)),
      empty: only.includes("P2") ? await own(await startEmpty()) : undefined,
      freshOurs: () => startOurs({ database, authSecret, dataDir, distDir }),
      freshEmpty: startEmpty,
      sql: async (text, values) => (await client.query(text, values)).rows,
      ...{ database, small, report, rounds, projects, today, distDir },
    };
    for (const id of only) await attempt(report, id, () => GOALS[id](bench));
    report.keep(inRoot(RESULTS), {
      at: new Date().toISOString(),
      projects,
      rounds,
      node: process.versions.node,
      processors: cpus().length,
    });
    const missed = report.lines.filter((line) => line.held === false);
    console.log(
      `\n${report.lines.filter((line) => line.held).length} held, ${missed.length} missed; kept in ${RESULTS}`,
    );
  } finally {
    await stopAll();
  }
}

/** One goal that fails must not hide the others. */
async function attempt(report, id, measure) {
  try {
    await measure();
  } catch (error) {
    report.skip(id, "failed", error.message);
  }
}

await runScript(main);
process.exit();
