import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";

/** Resolves after the given milliseconds. */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Says whether a process with this id is alive (a zombie is not). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return processState(pid) !== "Z";
}

/** When the process was started, in the kernel's own unit, so that a reused process id is not taken for the old one. */
export function startedAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[19];
  } catch {
    const result = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return (result.stdout ?? "").trim();
  }
}

function processState(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[0];
  } catch {
    return undefined;
  }
}

/** The command line of a process, empty when it is gone. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}

/** The live processes that work in a folder, where the system tells (Linux); none elsewhere. */
export function processesIn(folder) {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && isAlive(Number(name)) && workingFolder(name) === folder)
    .map(Number);
}

function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Waits until the process is gone; false when it still lives after the limit. */
export async function waitForExit(pid, limitMs) {
  const end = Date.now() + limitMs;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** A TCP port on 127.0.0.1 that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const runs = new Set();

/** Ends the commands that `run` has begun, because the user does not want to wait for them any longer. */
export function stopRuns() {
  for (const child of runs) child.kill("SIGTERM");
}

/**
 * Runs a command to its end. `quiet` keeps the output and shows it only on failure; otherwise it is passed through.
 * Resolves to `{ code, output }`; never rejects for a non-zero exit.
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      ...options,
    });
    runs.add(child);
    child.once("close", () => runs.delete(child));
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once("close", (code, signalName) => resolve({ code: code ?? `signal ${signalName}`, output }));
  });
}
