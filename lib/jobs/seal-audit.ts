import "server-only";
import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { systemNow } from "@/lib/platform/clock";
import { databaseCode } from "@/lib/platform/database-errors";
import { database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** The file in DATA_DIR that keeps the head of the chain outside the database: one line per seal, instant and hash. */
export const ANCHOR_FILE = "audit-anchor.log";

const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Seals the acts recorded since the last seal and writes the new head of the chain to the anchor. Answers its hash; null when there was nothing
 * new, another process was at it, or writers held the trail for too long: the next round takes what this one left.
 */
export async function sealAudit(): Promise<string | null> {
  try {
    const { rows } = await database().pool.query<{ hash: string | null }>("select app.seal_audit() as hash");
    const hash = rows[0]?.hash ?? null;
    if (hash === null) return null;
    const folder = env().DATA_DIR;
    await mkdir(folder, { recursive: true });
    await appendFile(join(folder, ANCHOR_FILE), `${systemNow().toISOString()} ${hash}\n`, { mode: 0o600 });
    return hash;
  } catch (error) {
    if (databaseCode(error) === LOCK_NOT_AVAILABLE) return null;
    throw error;
  }
}

/** Seals every `seconds` while the process runs; a failure is logged and does not end it. Answers how to stop. */
export function keepSealing(seconds: number): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    sealAudit()
      .catch((error: unknown) => log.error({ err: error }, "the audit trail could not be sealed"))
      .finally(() => (busy = false));
  }, seconds * 1_000);
  timer.unref();
  return () => clearInterval(timer);
}
