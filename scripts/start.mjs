import { installPackages } from "./start/install.mjs";
import { readSettings } from "./start/env.mjs";
import { fail, runScript } from "./start/fail.mjs";
import { claimDataFolder, withFolderLock } from "./start/lock.mjs";
import { elapsed, say, step } from "./start/progress.mjs";
import { stopRuns } from "./start/processes.mjs";
import { refuseBusyPort } from "./start/serve.mjs";

/**
 * `npm start`: from a clean clone to a served production build, and an orderly end at Ctrl-C, SIGTERM or when the server dies.
 * Works without node_modules; what needs packages is imported after they are installed.
 */
async function main() {
  const stopAsked = waitForStop();
  let stopping = false;
  void stopAsked.then(() => {
    stopping = true;
    stopRuns();
  });
  const settings = readSettings({ dev: process.argv.includes("--dev") });
  const giveBack = await claimDataFolder(settings.dataDir, { port: settings.port });
  try {
    say("Zone Ledger · 开发区三批台账");
    await refuseBusyPort(settings.port);
    await withFolderLock(() => step("packages installed", installPackages));
    const { up } = await import("./start/up.mjs");
    const copy = await up(settings, { stopAsked });
    if (!copy) return say("Stopped before it was ready.");
    welcome(settings, copy);
    const reason = await Promise.race([stopAsked, copy.died]);
    say(`\nStopping (${reason}) …`);
    await copy.stop();
    if (!stopping) fail(reason);
    say("Stopped. The data stay in DATA_DIR.");
  } catch (error) {
    if (!stopping) throw error;
    say("Stopped before it was ready.");
  } finally {
    giveBack();
  }
}

/** Resolves with the signal's name; the death of the npm that runs us counts as SIGHUP. */
function waitForStop() {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => resolve(name));
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && resolve("SIGHUP"), 500).unref();
  });
}

function welcome({ port, origin, demo }, { demoPassword }) {
  const address = `http://localhost:${port}`;
  say(`\nZone Ledger is ready after ${elapsed()} at ${address}${origin === address ? "" : ` (${origin})`}`);
  if (demo) {
    say(`Demo accounts: ${DEMO_ACCOUNTS}`);
    say(`Password of all: ${demoPassword}`);
  }
  say("Ctrl-C stops everything.");
}

const DEMO_ACCOUNTS =
  "province, viewer (province) · changzhi, shuozhou (cities) · inspector (Changzhi) · tunliu, youyu (zones) · tunliu.clerk, tunliu.agent (of Tunliu)";

await runScript(main);
process.exit();
