import type { LedgerMeasure } from "../types";

/**
 * Published subjects (domain/published-figures.csv, `subject_en`) for which the ledger has a figure of its own, and how it counts it.
 * Batches need a whole year as period; agreements any period. Everything else that is published has no counterpart.
 */
export const LEDGER_COUNTERPARTS: readonly { subject: string; measure: LedgerMeasure; of: string }[] = [
  { subject: "projects signed", measure: "batch-count", of: "signed" },
  { subject: "investment of signed projects", measure: "batch-yi", of: "signed" },
  { subject: "projects started", measure: "batch-count", of: "started" },
  { subject: "investment of started projects", measure: "batch-yi", of: "started" },
  { subject: "projects put into production", measure: "batch-count", of: "producing" },
  { subject: "investment of producing projects", measure: "batch-yi", of: "producing" },
  { subject: "rounds held", measure: "rounds", of: "" },
  { subject: "contract investment signed at the event", measure: "agreement-yi", of: "contract" },
  { subject: "framework agreements signed at the event", measure: "agreement-count", of: "framework" },
  { subject: "contracts signed at the event", measure: "agreement-count", of: "contract" },
];
