import { readSettings } from "./start/env.mjs";
import { fail, runScript } from "./start/fail.mjs";
import { installPackages } from "./start/install.mjs";
import { claimDataFolder, withFolderLock } from "./start/lock.mjs";
import { inRoot, ROOT } from "./start/paths.mjs";
import { run } from "./start/processes.mjs";
import { step } from "./start/progress.mjs";

const SCRIPTS = ["admin-create", "token-create", "audit-verify"];

/**
 * `node scripts/admin.mjs <script> …`: runs an operator's script as the owner of the database. It uses the embedded database
 * of a copy that is running, else starts it for the time of the script. Only the script itself writes to stdout.
 */
async function main() {
  const [name, ...args] = process.argv.slice(2);
  if (!SCRIPTS.includes(name)) fail(`Usage: node scripts/admin.mjs ${SCRIPTS.join("|")} …`);
  const settings = readSettings();
  await withFolderLock(() => step("packages installed", installPackages));
  await withOwner(settings, async ({ ownerUrl, authSecret }) => {
    const env = { ...process.env, DATABASE_URL: ownerUrl, AUTH_SECRET: authSecret, DATA_DIR: settings.dataDir };
    const command = ["--conditions=react-server", "--import", "tsx", inRoot(`scripts/${name}.ts`), ...args];
    const { code } = await run(process.execPath, command, { cwd: ROOT, env });
    if (code !== 0) process.exitCode = typeof code === "number" ? code : 1;
  });
}

async function withOwner(settings, work) {
  const { bringUpToDate, openDatabase, runningDatabase } = await import("./start/open.mjs");
  const running = settings.embedded ? runningDatabase(settings) : undefined;
  if (running) return work(running);
  const giveBack = settings.embedded
    ? await claimDataFolder(settings.dataDir, { port: settings.port })
    : () => undefined;
  try {
    const database = await openDatabase(settings);
    try {
      await bringUpToDate(database);
      return await work(database);
    } finally {
      await database.server?.stop();
    }
  } finally {
    giveBack();
  }
}

await runScript(main);
process.exit();
