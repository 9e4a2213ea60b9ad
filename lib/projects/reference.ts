import type { EvidenceRule, LightThresholds } from "./types";

/** Keys under which the province keeps the rules of projects among its settings. */
export const LIGHT_SETTING = "project.light";
export const EVIDENCE_SETTING = "project.evidence";

/** The thresholds until the province sets its own. */
export const DEFAULT_LIGHT_THRESHOLDS: LightThresholds = { warnBeforeDays: 30, redAfterDays: 0 };

/** Which evidence a milestone needs, first load (shared/api.md; domain/reference.md §1.4). */
export const DEFAULT_EVIDENCE_RULES: EvidenceRule[] = [
  { milestone: "started", projectKinds: ["equipment"], needs: [["filing"], ["equipment_contract"], ["payment_proof"]] },
  { milestone: "started", projectKinds: null, needs: [["filing"], ["construction_contract"], ["site_photo"]] },
  { milestone: "producing", projectKinds: null, needs: [["acceptance", "trial_production"]] },
  { milestone: "at_capacity", projectKinds: null, needs: [["output_statement"]] },
];
