import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { database } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

let expected: string[] | undefined;

/** The migrations that these sources bring. */
async function migrations(): Promise<string[]> {
  expected ??= (
    await readdir(join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations"), { withFileTypes: true })
  )
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return expected;
}

/** Whether this process can serve: the database answers and has every migration of these sources. The reason for a no goes to the log. */
export async function isReady(): Promise<boolean> {
  try {
    const { rows } = await database().pool.query<{ name: string }>("select app.migrations() as name");
    const applied = new Set(rows.map((row) => row.name));
    const missing = (await migrations()).filter((name) => !applied.has(name));
    if (missing.length > 0) log.warn({ missing }, "not ready: migrations are missing");
    return missing.length === 0;
  } catch (error) {
    log.warn({ err: error }, "not ready: the database does not answer");
    return false;
  }
}
