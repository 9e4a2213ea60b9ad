import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encode } from "next-auth/jwt";
import { ROOT } from "../start/paths.mjs";
import { freePort, signal, sleep } from "../start/processes.mjs";
import { startServer, webEnvironment } from "../start/serve.mjs";
import { send } from "./http.mjs";

/** Our production server on one of the bench's databases. */
export async function startOurs({ database, authSecret, dataDir, distDir }) {
  const port = await freePort();
  const settings = { port, origin: `http://localhost:${port}`, dataDir, demo: false, dev: false, distDir };
  const env = webEnvironment({ settings, webUrl: database.webUrl, authSecret, more: { LOG_LEVEL: "error" } });
  const server = await startServer({ settings, env });
  return { ...server, port, origin: settings.origin, base: `http://127.0.0.1:${port}` };
}

/** The headers of a caller: a bearer of a token, or a holder of the session cookie. */
export const bearer = ({ token }) => ({ authorization: `Bearer ${token}` });
export async function cookieOf({ session }, authSecret) {
  return { cookie: `zl-session=${await encode({ token: { sid: session }, secret: authSecret })}` };
}

/** Starts a Node process that serves HTTP and waits until it answers on `path`. */
export async function startChild(args, { port, path, env = process.env, cwd = ROOT }) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const ready = await send(`${base}${path}`).then(
      () => true,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || tries > 600) throw new Error(`${args.join(" ")} does not start`);
    await sleep(100);
  }
  const stop = async () => {
    signal(child.pid, "SIGKILL");
    await exited;
  };
  return { pid: child.pid, port, base, stop };
}

/** The plain reference server. */
export async function startBare(superUrl) {
  const port = await freePort();
  return startChild([fileURLToPath(new URL("bare.mjs", import.meta.url)), String(port), superUrl], {
    port,
    path: "/list",
  });
}

/** Resident memory of a process and its children, in MB. */
export function residentMb(pid) {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  return own + children.reduce((sum, child) => sum + residentMb(Number(child)), 0);
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1]);
  } catch {
    return 0;
  }
}
