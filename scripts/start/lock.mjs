import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fail } from "./fail.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { isAlive, sleep, startedAt } from "./processes.mjs";
import { say } from "./progress.mjs";

const SERVING = "node_modules/.cache/zone-ledger/serving";

/**
 * Takes the data folder for this process; returns what gives it back. A folder that a live process holds is refused in one
 * sentence; a claim that a killed process left is taken over.
 */
export async function claimDataFolder(dataDir, { port }) {
  const file = join(dataDir, "in-use.json");
  const holder = await claim(file, { port });
  if (holder) {
    fail(
      `Zone Ledger already uses ${dataDir} (process ${holder.pid}, port ${holder.port}): stop it, or give another DATA_DIR and PORT.`,
    );
  }
  return () => rmSync(file, { force: true });
}

/** Runs `work` while no other start installs or builds in this folder of sources. */
export async function withFolderLock(work) {
  const name = createHash("sha256").update(ROOT).digest("hex").slice(0, 12);
  const file = join(tmpdir(), `zone-ledger-${userInfo().uid}-${name}.lock`);
  for (let waits = 0; ; waits += 1) {
    const holder = await claim(file, {});
    if (!holder) break;
    if (waits === 0) say(`  … waiting for process ${holder.pid}, which installs or builds in this folder`);
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Records that this process serves the build in `distDir`; returns what ends the record. */
export function recordServing(distDir) {
  const file = inRoot(SERVING, `${process.pid}.json`);
  mkdirSync(inRoot(SERVING), { recursive: true });
  writeFileSync(file, JSON.stringify(identity({ distDir })));
  return () => rmSync(file, { force: true });
}

/** Refuses to replace what another live copy is being served from. */
export function refuseWhileServing(what, { distDir } = {}) {
  for (const name of listRecords()) {
    const record = read(inRoot(SERVING, name));
    if (!record || !isHeld(record) || record.pid === process.pid) rmSync(inRoot(SERVING, name), { force: true });
    else if (distDir === undefined || record.distDir === distDir) {
      fail(`${what} changed, but the copy of process ${record.pid} still serves from this folder: stop it first.`);
    }
  }
}

function listRecords() {
  try {
    return readdirSync(inRoot(SERVING));
  } catch {
    return [];
  }
}

const identity = (more) => ({ pid: process.pid, startedAt: startedAt(process.pid), ...more });
const isHeld = ({ pid, startedAt: since }) => isAlive(pid) && startedAt(pid) === since;

/** Tries to write the claim. Returns undefined when it is ours, else its live holder. */
async function claim(file, more) {
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(identity(more)), { flag: "wx", mode: 0o600 });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = read(file);
      if (holder && isHeld(holder)) return holder.pid === process.pid ? undefined : holder;
      rmSync(file, { force: true });
      continue;
    }
    // Two processes may both remove a stale claim; the later one of them removes the earlier one's fresh claim.
    await sleep(30);
    if (read(file)?.pid === process.pid) return undefined;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
