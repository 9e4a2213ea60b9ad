import type { Settings } from "./types";

/** What is in force until the province sets its own: shared/api.md (evidence), product.md rule 4 (small cohorts). */
export const DEFAULT_SETTINGS: Settings = {
  light: { warnBeforeDays: 30, redAfterDays: 0 },
  evidenceRules: [
    {
      milestone: "started",
      projectKinds: ["equipment"],
      needs: [["filing"], ["equipment_contract"], ["payment_proof"]],
    },
    { milestone: "started", projectKinds: null, needs: [["filing"], ["construction_contract"], ["site_photo"]] },
    { milestone: "producing", projectKinds: null, needs: [["acceptance", "trial_production"]] },
    { milestone: "at_capacity", projectKinds: null, needs: [["output_statement"]] },
  ],
  smallCohortLimit: 10,
  monthDueDay: 25,
  signedNotStartedDays: 180,
};
