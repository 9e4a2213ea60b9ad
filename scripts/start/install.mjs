import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail } from "./fail.mjs";
import { refuseWhileServing } from "./lock.mjs";
import { contentHash, inRoot, readStamp, ROOT, writeStamp } from "./paths.mjs";
import { run } from "./processes.mjs";

const STAMP = "node_modules/.zone-ledger-installed";

/** What the packages depend on: the lockfile, Node's binary interface and the platform. */
const wantedInstall = () =>
  contentHash(["package-lock.json", ".npmrc"], {
    salt: `${process.versions.modules} ${process.platform} ${process.arch}`,
  });

/**
 * Installs the packages of the lockfile when they are missing or of another lockfile. True when it did. No package needs its
 * install script: the links of the embedded Postgres are repaired at its start.
 */
export async function installPackages() {
  const wanted = wantedInstall();
  const there = existsSync(inRoot("node_modules/next/package.json"));
  if (there && readStamp(STAMP) === wanted) return false;
  if (there && isComplete()) {
    writeStamp(STAMP, wanted);
    return false;
  }
  refuseWhileServing("The packages");
  const { code, output } = await run("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], {
    quiet: true,
    cwd: ROOT,
  });
  if (code !== 0) fail(`npm ci failed:\n${output}`);
  writeStamp(STAMP, wanted);
  return true;
}

/** Says whether node_modules holds what the lockfile asks for, as after an `npm ci` by hand. */
function isComplete() {
  return spawnSync("npm", ["ls", "--all", "--silent"], { cwd: ROOT, stdio: "ignore" }).status === 0;
}
