import "server-only";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const kept = globalThis as typeof globalThis & { zoneLedgerMetrics?: Registry };

function open(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** What this process measures of itself; each process answers for itself. */
export const metrics = (kept.zoneLedgerMetrics ??= open());

/** Duration of API calls in seconds, by operation and status. */
export const apiRequests =
  (metrics.getSingleMetric("zone_ledger_api_seconds") as Histogram<"operation" | "status"> | undefined) ??
  new Histogram({
    name: "zone_ledger_api_seconds",
    help: "Duration of API calls in seconds",
    labelNames: ["operation", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
