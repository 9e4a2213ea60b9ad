import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fail } from "./fail.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { signal, sleep } from "./processes.mjs";

const READY_LIMIT_MS = 120_000;
const GRACE_MS = 30_000;
// Left alone, V8 lets garbage grow with the machine's memory: 344 MB after half a minute under load, with these 211 MB (bench, P10).
const MEMORY = ["--max-semi-space-size=2", "--max-old-space-size=512"];

/** Refuses in one sentence when something listens on the port already; waits a little for a server that is stopping. */
export async function refuseBusyPort(port) {
  for (let attempt = 1; !(await isFree(port)); attempt += 1) {
    if (attempt === 10) fail(`PORT ${port} is used by another program: stop it or give another PORT.`);
    await sleep(300);
  }
}

function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EACCES") reject(error);
      else resolve(false);
    });
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** What the web server gets to know: the web role's address, never the owner's. */
export function webEnvironment({ settings, webUrl, authSecret, more = {} }) {
  return {
    ...process.env,
    // Empty rather than absent: Next reads .env itself and fills in only what is absent.
    DATABASE_URL: "",
    APP_DATABASE_URL: webUrl,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: settings.origin,
    APP_ORIGIN: settings.origin,
    DATA_DIR: settings.dataDir,
    ZONE_LEDGER_DEMO: settings.demo ? "1" : "0",
    NODE_ENV: settings.dev ? "development" : "production",
    NEXT_DIST_DIR: settings.distDir,
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.port),
    ...more,
  };
}

/**
 * Starts the web server, in a process group of its own so that Ctrl-C reaches only the start script, and waits until it is
 * ready. Returns `{ pid, exited, stop }`; `stop` lets running requests finish for 30 seconds.
 */
export async function startServer({ settings, env }) {
  const next = inRoot("node_modules/next/dist/bin/next");
  const args = [
    ...(settings.dev ? [] : MEMORY),
    "--import",
    inRoot("scripts/start/watch-parent.mjs"),
    next,
    settings.dev ? "dev" : "start",
    "--port",
    String(settings.port),
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = new Promise((resolve) => child.once("exit", (code, name) => resolve(code ?? name)));
  const stop = () => stopChild(child, exited);
  let ended = false;
  void exited.then(() => (ended = true));
  const end = Date.now() + READY_LIMIT_MS;
  while (!(await isReady(settings.port))) {
    if (ended) fail(`The web server ended at its start (${await exited}); see its words above.`);
    if (Date.now() > end) {
      await stop();
      fail(`The web server is not ready after ${READY_LIMIT_MS / 1000} s; see its words above.`);
    }
    await sleep(100);
  }
  return { pid: child.pid, exited, stop };
}

async function isReady(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return response.status === 200;
  } catch {
    return false;
  }
}

async function stopChild(child, exited) {
  if (child.exitCode === null && child.signalCode === null) signal(child.pid, "SIGTERM");
  const timer = setTimeout(() => signal(child.pid, "SIGKILL"), GRACE_MS);
  await exited;
  clearTimeout(timer);
}
