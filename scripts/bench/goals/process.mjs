import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot, ROOT } from "../../start/paths.mjs";
import { freePort, run, signal } from "../../start/processes.mjs";
import { get } from "../http.mjs";
import { throughput } from "../measure.mjs";
import { residentMb } from "../servers.mjs";

const zoneOf = (i) => `bench-${String(i % 100).padStart(3, "0")}`;
const WARM_LIMIT_MS = 300_000;

/** P10: resident memory after a minute at eight connections, ours (pages and API in turn) against an empty application under the same load. */
export async function measureMemory(bench) {
  const { report, cookie } = bench;
  // a process of its own for each, so that what was measured before has no say
  const [ours, empty] = [await bench.freshOurs(), await bench.freshEmpty()];
  try {
    const paths = [
      (i) => `/api/v1/projects?zone=${zoneOf(i)}&stage=producing&limit=50`,
      (i) => `/projects?zone=${zoneOf(i)}`,
      () => "/api/v1/me",
    ];
    const act = (i) => get(`${ours.base}${paths[i % paths.length](i)}`, { headers: cookie });
    const nothing = (i) => get(`${empty.base}${i % 3 === 1 ? "/" : "/api/empty"}`);
    const load = { connections: 8, milliseconds: 30_000 };
    await throughput(act, load);
    const halfway = residentMb(ours.pid);
    await throughput(act, load);
    const after = residentMb(ours.pid);
    await throughput(nothing, { ...load, milliseconds: 60_000 });
    const floor = residentMb(empty.pid);
    report.add("P10", "memory after 60 s at eight connections ÷ an empty Next application", {
      ours: after,
      reference: floor,
      ratio: after / floor,
      unit: "MB",
      most: 1.5,
    });
    report.add("P10", "memory at 60 s ÷ at 30 s (flat)", {
      ours: after,
      reference: halfway,
      ratio: after / halfway,
      unit: "MB",
      most: 1.1,
    });
  } finally {
    await ours.stop();
    await empty.stop();
  }
}

function startOnce(env) {
  const from = performance.now();
  const child = spawn(process.execPath, [inRoot("scripts/start.mjs")], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`not ready after ${WARM_LIMIT_MS / 1000} s:\n${words}`)),
      WARM_LIMIT_MS,
    );
    const hear = (chunk) => {
      words += chunk;
      if (!/is ready after/.test(words)) return;
      clearTimeout(timer);
      resolve(performance.now() - from);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void exited.then(() => reject(new Error(`the start ended:\n${words}`)));
  });
  const stop = async () => {
    signal(child.pid, "SIGTERM");
    await exited;
  };
  return { ready, stop };
}

/** P11: from the command to ready with everything installed, built and loaded; and the quick check of the sources. */
export async function measureStart(bench) {
  const { report, rounds, distDir } = bench;
  const dataDir = mkdtempSync(join(tmpdir(), "zone-ledger-warm-"));
  try {
    const seconds = [];
    for (let round = 0; round <= Math.min(rounds, 3); round += 1) {
      const env = {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: String(await freePort()),
        NEXT_DIST_DIR: distDir,
        DATABASE_URL: "",
        APP_ORIGIN: "",
      };
      const started = startOnce(env);
      const milliseconds = await started.ready.finally(started.stop);
      if (round > 0) seconds.push(milliseconds / 1000);
    }
    const worst = Math.max(...seconds);
    report.add("P11", `warm start to ready, slowest of ${seconds.length}`, {
      ours: worst,
      ratio: worst,
      unit: "s",
      most: 10,
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  if (!scripts.check) return report.skip("P11", "npm run check", "there is no such script");
  const from = performance.now();
  const { code, output } = await run("npm", ["run", "check"], { quiet: true, cwd: ROOT });
  const taken = (performance.now() - from) / 1000;
  if (code !== 0) report.note(`npm run check failed: ${output.trim().split("\n").at(-1)}`);
  report.add("P11", "npm run check", { ours: taken, ratio: taken, unit: "s", most: 60 });
}
