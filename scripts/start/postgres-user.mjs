import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { fail } from "./fail.mjs";

const SHARED_HOME = "/var/lib/zone-ledger";

/**
 * The operating-system account that runs Postgres: ourselves, or, because Postgres refuses to run as root, the account
 * `postgres`, made when it is missing, else `nobody`. A cluster that somebody else's start made keeps its account. Returns
 * `{}` or `{ uid, gid }` for child_process.
 */
export function postgresAccount(dataDir) {
  if (process.getuid?.() !== 0) return {};
  const folder = join(dataDir, "postgres");
  const { uid, gid } = existsSync(folder) ? statSync(folder) : { uid: 0, gid: 0 };
  if (uid !== 0) return { uid, gid };
  const found = lookUp("postgres");
  if (found) return found;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  return (
    lookUp("postgres") ??
    lookUp("nobody") ??
    fail("Postgres may not run as root, and no account to run it was found or could be made.")
  );
}

function lookUp(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Says whether the account may run (`x`) or write (`w`) the path, parents included. */
function canReach(account, path, mode) {
  if (account.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", `test -${mode} "$1"`, "sh", path], { ...account, cwd: "/" }).status === 0;
}

/**
 * Where the server binaries can be run by the account: in node_modules, or, when root works in a folder closed to others
 * (as /root is), a copy under /var/lib/zone-ledger.
 */
export function reachableBinaries(account, native, version) {
  if (canReach(account, join(native, "bin", "postgres"), "x")) return native;
  const copy = join(SHARED_HOME, `server-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return copy;
}

/**
 * Makes the folder that will hold the cluster, owned by the account. It is `<dataDir>/postgres`; when the account cannot
 * get there, a link of that name to a folder of its own under /var/lib/zone-ledger.
 */
export function makeClusterFolder(account, dataDir) {
  const folder = join(dataDir, "postgres");
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { mode: 0o700 });
  if (account.uid === undefined) return folder;
  chmodSync(dataDir, 0o711);
  chownSync(folder, account.uid, account.gid);
  if (canReach(account, folder, "w")) return folder;
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(join(SHARED_HOME, "data-"));
  chownSync(elsewhere, account.uid, account.gid);
  rmdirSync(folder);
  symlinkSync(elsewhere, folder);
  return folder;
}
