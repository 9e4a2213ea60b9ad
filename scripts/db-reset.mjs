import { rmSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "./start/env.mjs";
import { fail, runScript } from "./start/fail.mjs";
import { claimDataFolder } from "./start/lock.mjs";
import { say } from "./start/progress.mjs";

/** `npm run db:reset`: removes the embedded demo database. Refuses any other, and while a copy is running. */
async function main() {
  const settings = readSettings();
  if (!settings.embedded)
    fail("db:reset removes only the embedded demo database; DATABASE_URL is set, so nothing was touched.");
  if (!settings.demo) fail("db:reset removes only the demo; DEMO is 0, so nothing was touched.");
  const giveBack = await claimDataFolder(settings.dataDir, { port: settings.port });
  try {
    const { dropDemo } = await import("./start/open.mjs");
    await dropDemo(settings);
    rmSync(join(settings.dataDir, "audit-anchor.log"), { force: true });
    say("The demo database is gone; npm start makes a new one.");
  } finally {
    giveBack();
  }
}

await runScript(main);
process.exit();
