import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the sources. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A path inside the sources. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** SHA-256 over the names and contents of all files under the given paths (files or folders, relative to the root). */
export function contentHash(paths, { except = () => false, salt = "" } = {}) {
  const hash = createHash("sha256").update(salt);
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      if (except(file)) continue;
      hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
    }
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = inRoot(path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(child);
    return entry.isFile() ? [child] : [];
  });
}

/** The content of a stamp file, or undefined when the step was never finished. */
export function readStamp(path) {
  try {
    return readFileSync(inRoot(path), "utf8").trim();
  } catch {
    return undefined;
  }
}

/** Records that the step which produces `value` is finished. */
export function writeStamp(path, value) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), `${value}\n`);
}
