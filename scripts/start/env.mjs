import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fail } from "./fail.mjs";
import { inRoot, ROOT } from "./paths.mjs";

/**
 * Reads the settings from the environment and from `.env` (the environment wins) and refuses the first wrong one in one
 * sentence. What may be left out is filled in here, except AUTH_SECRET, which the embedded database keeps in DATA_DIR.
 */
export function readSettings({ dev = false } = {}) {
  refuseOldNode();
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const port = readPort(env.PORT ?? "3000");
  const embedded = env.DATABASE_URL === undefined;
  if (embedded && env.APP_DATABASE_URL)
    fail("APP_DATABASE_URL is set without DATABASE_URL: give both, or neither for the embedded database.");
  if (!embedded) refuseUrl("DATABASE_URL", env.DATABASE_URL);
  if (env.APP_DATABASE_URL) refuseUrl("APP_DATABASE_URL", env.APP_DATABASE_URL);
  refuseSecret(env.AUTH_SECRET, embedded);
  return {
    dev,
    port,
    embedded,
    demo: readSwitch("DEMO", env.DEMO ?? (embedded ? "1" : "0")),
    dataDir: readDataDir(env.DATA_DIR ?? ".data"),
    origin: readOrigin(env.APP_ORIGIN ?? `http://localhost:${port}`),
    authSecret: env.AUTH_SECRET,
    databaseUrl: env.DATABASE_URL,
    webUrl: env.APP_DATABASE_URL,
    distDir: env.NEXT_DIST_DIR ?? ".next",
  };
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const [major, minor] = engines.node
    .replace(/[^\d.]/g, "")
    .split(".")
    .map(Number);
  const [ours, oursMinor] = process.versions.node.split(".").map(Number);
  if (ours < major || (ours === major && oursMinor < minor)) {
    fail(`Zone Ledger needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    fail(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
}

function readSwitch(name, text) {
  if (text !== "0" && text !== "1") fail(`${name} must be 0 or 1, not "${text}".`);
  return text === "1";
}

function readDataDir(text) {
  const folder = resolve(ROOT, text);
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    fail(`DATA_DIR ${folder} cannot be written (${error.code}): give another folder or its rights.`);
  }
  return folder;
}

/** As mkdir -p; Node's own recursive mkdir never returns in a folder such as /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function readOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, "")) {
    fail(`APP_ORIGIN must be an address such as https://ledger.example.cn without a path, not "${text}".`);
  }
  return url.origin;
}

function refuseUrl(name, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || !url.username || url.pathname.length < 2) {
    fail(`${name} must look like postgresql://user:password@host:5432/database.`);
  }
}

function refuseSecret(secret, embedded) {
  if (secret === undefined && !embedded)
    fail("AUTH_SECRET is missing: with DATABASE_URL give a secret of at least 32 characters.");
  if (secret !== undefined && secret.length < 32)
    fail(`AUTH_SECRET must have at least 32 characters, not ${secret.length}.`);
}
