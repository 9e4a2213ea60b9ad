import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fail } from "./fail.mjs";
import { embeddedServer, repairLinks } from "./postgres-binaries.mjs";
import { makeClusterFolder, postgresAccount, reachableBinaries } from "./postgres-user.mjs";
import { commandOf, freePort, isAlive, processesIn, signal, sleep, waitForExit } from "./processes.mjs";
import { readOrMakeSecret } from "./secrets.mjs";

export const SUPERUSER = "postgres";
const RECOVERY_LIMIT_MS = 10 * 60_000;
const STOP_LIMIT_MS = 20_000;
const LOG_LIMIT_BYTES = 20_000_000;
const DURABLE = [];
const THROW_AWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Starts the embedded Postgres on the cluster under `dataDir`, making the cluster when there is none. It listens on a free
 * port of 127.0.0.1 and on nothing else. A server left by a killed start is stopped first. `durable: false` is for tests.
 * Returns `{ port, password, pid, exited, stop }`; `exited` resolves when the server ends for any reason.
 */
export async function startPostgres({ dataDir, durable = true }) {
  mkdirSync(dataDir, { recursive: true });
  const server = embeddedServer();
  repairLinks(server);
  const account = postgresAccount(dataDir);
  const bin = join(reachableBinaries(account, server.native, server.version), "bin");
  makeExecutable(bin);
  const password = readOrMakeSecret(dataDir, "postgres-password");
  const folder = realpathSync(makeClusterFolder(account, dataDir));
  const cluster = join(folder, "cluster");

  await stopLeftOver(cluster);
  if (!existsSync(cluster)) createCluster({ account, bin, folder, cluster, password, durable });
  refuseOtherVersion(cluster, server.version);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch({ account, bin, cluster, port, dataDir, settings: durable ? DURABLE : THROW_AWAY });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    if (await becomesReady(cluster, child))
      return { port, password, pid: child.pid, exited, stop: () => stop(child.pid, exited) };
    await exited;
    if (attempt === 3) fail(`Postgres does not start; its last words: ${lastWords(dataDir)}`);
  }
}

/** The port of the server that is running on the cluster under `dataDir` now, or undefined. */
export function runningPort(dataDir) {
  const folder = join(dataDir, "postgres");
  if (!existsSync(folder)) return undefined;
  const cluster = join(realpathSync(folder), "cluster");
  const left = readPidFile(cluster);
  return left?.ready && isServerOf(cluster, left.pid) ? left.port : undefined;
}

function makeExecutable(bin) {
  for (const program of ["initdb", "postgres"]) {
    const file = join(bin, program);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function createCluster({ account, bin, folder, cluster, password, durable }) {
  const unfinished = join(folder, "unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  const options = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const access = ["--auth=scram-sha-256", `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--data-checksums"];
  const args = [`--pgdata=${unfinished}`, ...options, ...access, ...(durable ? [] : ["--no-sync"])];
  const result = spawnSync(join(bin, "initdb"), args, { ...account, cwd: folder, encoding: "utf8" });
  rmSync(passwordFile);
  if (result.status !== 0) fail(`The database could not be created: ${result.stderr || result.error?.message}`);
  renameSync(unfinished, cluster);
}

function refuseOtherVersion(cluster, version) {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const ours = version.split(".")[0];
  if (made !== ours)
    fail(
      `The data in ${cluster} was made by Postgres ${made}, the embedded server is ${ours}: dump it with ${made} and load it here.`,
    );
}

function launch({ account, bin, cluster, port, dataDir, settings }) {
  const fixed = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "log_line_prefix=%m [%p] %q%u@%d ",
    "log_timezone=UTC",
    "timezone=UTC",
  ];
  const args = ["-D", cluster, ...[...fixed, ...settings].flatMap((setting) => ["-c", setting])];
  const log = openLog(dataDir);
  const [command, prefix, options] = dieWithParent(account);
  const child = spawn(command ?? join(bin, "postgres"), command ? [...prefix, join(bin, "postgres"), ...args] : args, {
    ...options,
    cwd: cluster,
    env: { PATH: process.env.PATH, LC_ALL: "C" },
    stdio: ["ignore", log, log],
    detached: true,
  });
  child.once("error", () => undefined);
  return child;
}

/** On Linux the kernel stops the server when we are killed; elsewhere the next start does. */
function dieWithParent(account) {
  const known =
    process.platform === "linux" &&
    /--pdeathsig/.test(spawnSync("setpriv", ["--help"], { encoding: "utf8" }).stdout ?? "");
  if (!known) return [undefined, [], account];
  const change =
    account.uid === undefined ? [] : [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  return ["setpriv", [...change, "--pdeathsig=INT", "--"], {}];
}

function openLog(dataDir) {
  const file = logFile(dataDir);
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

const logFile = (dataDir) => join(dataDir, "postgres.log");

function lastWords(dataDir) {
  return readFileSync(logFile(dataDir), "utf8").trim().split("\n").slice(-3).join(" · ");
}

async function becomesReady(cluster, child) {
  const end = Date.now() + RECOVERY_LIMIT_MS;
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  while (!ended) {
    const state = readPidFile(cluster);
    if (state?.pid === child.pid && state.ready) return true;
    if (Date.now() > end) signal(child.pid, "SIGQUIT");
    await sleep(20);
  }
  return false;
}

function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** Says whether the process that the cluster's lock file names is its live server, not a zombie or a stranger with its number. */
function isServerOf(cluster, pid) {
  return isAlive(pid) && commandOf(pid).includes(cluster);
}

/**
 * Stops the server that a killed start left behind, and waits for one that is stopping already. When the server itself was
 * killed, waits for its last children and removes its lock file: where nobody reaps zombies (a container without init)
 * Postgres would take the dead server for a live one for ever.
 */
async function stopLeftOver(cluster) {
  const left = readPidFile(cluster);
  if (!left?.pid) return;
  if (isServerOf(cluster, left.pid)) {
    signal(left.pid, "SIGINT");
    if (await waitForExit(left.pid, STOP_LIMIT_MS)) return;
    signal(left.pid, "SIGQUIT");
    if (!(await waitForExit(left.pid, STOP_LIMIT_MS)))
      fail(`A Postgres left by an earlier start (process ${left.pid}) does not stop: end it and start again.`);
    return;
  }
  for (const pid of processesIn(cluster)) {
    if (await waitForExit(pid, STOP_LIMIT_MS)) continue;
    fail(`A part of a killed Postgres (process ${pid}) still runs in ${cluster}: end it and start again.`);
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

async function stop(pid, exited) {
  signal(pid, "SIGINT");
  const timer = setTimeout(() => signal(pid, "SIGQUIT"), STOP_LIMIT_MS);
  await exited;
  clearTimeout(timer);
}
