import "server-only";
import { keepSealing } from "@/lib/jobs/seal-audit";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

const SEAL_EVERY_SECONDS = 10;
const started = globalThis as typeof globalThis & { zoneLedgerStopSealing?: () => void };

/**
 * What the server does besides answering: it refuses to start with wrong settings, in one sentence, and seals the audit trail every ten seconds.
 * Connections need no farewell: Postgres ends what a stopping process leaves, and a transaction that was not committed never was.
 */
export function startServer(): void {
  try {
    const { APP_ORIGIN, ZONE_LEDGER_DEMO } = env();
    log.info({ origin: APP_ORIGIN, demo: ZONE_LEDGER_DEMO === "1" }, "server started");
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  // the development server registers again after a change
  started.zoneLedgerStopSealing?.();
  started.zoneLedgerStopSealing = keepSealing(SEAL_EVERY_SECONDS);
}
