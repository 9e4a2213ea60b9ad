import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "./start/env.mjs";
import { runScript } from "./start/fail.mjs";
import { installPackages } from "./start/install.mjs";
import { withFolderLock } from "./start/lock.mjs";
import { inRoot } from "./start/paths.mjs";
import { elapsed, say, step } from "./start/progress.mjs";
import { freePort } from "./start/processes.mjs";

const total = { passed: 0, failed: 0 };

/** Runs a stage and adds its counts; one that breaks counts as a failure, and the others still run. */
async function stage(name, work) {
  say(`\n${name}`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  say(`${name}: ${counts.passed} passed, ${counts.failed} failed (${elapsed()} since the start)`);
}

/** A copy of the product with demo data, in a folder and on a port of its own, for the time of `work`. */
async function withServedCopy(work) {
  const dataDir = mkdtempSync(join(tmpdir(), "zone-ledger-e2e-"));
  Object.assign(process.env, {
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    APP_DATABASE_URL: "",
    APP_ORIGIN: "",
    AUTH_SECRET: "",
    DEMO: "1",
  });
  const settings = readSettings();
  const { up } = await import("./start/up.mjs");
  const copy = await up(settings, { more: { LOG_LEVEL: "error" } });
  try {
    return await work(settings);
  } finally {
    await copy.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * `npm test`: every check and every test, with a database and a browser of its own. Nothing need be installed. The last line holds the
 * true totals; a stage that cannot run is a failure.
 */
async function main() {
  await withFolderLock(() => step("packages installed", installPackages));
  mkdirSync(inRoot("test-results"), { recursive: true });
  const { generateClient } = await import("./start/generate.mjs");
  await withFolderLock(() => step("database client generated", generateClient));
  const { runChecks } = await import("./check.mjs");
  const { runPlaywright, runVitest } = await import("./test/suites.mjs");
  await stage("Checks", runChecks);
  await stage("Rules and database", runVitest);
  await stage("Browser", async () => {
    const { findChromium } = await import("./test/chromium.mjs");
    const chromium = await step("browser found", findChromium);
    return withServedCopy(({ origin }) => runPlaywright({ baseUrl: origin, chromium }));
  });
  say(`\nAll in ${elapsed()}.`);
}

await runScript(main).catch(() => (total.failed += 1));
if (process.exitCode && total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
