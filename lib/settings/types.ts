/**
 * Codes that the province's settings speak of. They stand here, below the projects whose words they are, because a setting is checked
 * when it is saved and read by those who act on it.
 */
export const MILESTONE_KINDS = ["signed", "started", "producing", "at_capacity"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const PROJECT_KINDS = ["new", "expansion", "upgrade", "equipment"] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const EVIDENCE_KINDS = [
  "contract",
  "filing",
  "construction_contract",
  "construction_permit",
  "site_photo",
  "equipment_contract",
  "payment_proof",
  "acceptance",
  "trial_production",
  "first_invoice",
  "output_statement",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Thresholds of the light: yellow so many days before the planned day, red so many days after it. */
export type LightThresholds = { warnBeforeDays: number; redAfterDays: number };

/**
 * Which evidence a milestone needs: of every group in `needs` at least one. A rule that names the project's kind goes before one for
 * all kinds (`projectKinds: null`). Rules are data of the province (product.md, rule 10).
 */
export type EvidenceRule = { milestone: MilestoneKind; projectKinds: ProjectKind[] | null; needs: EvidenceKind[][] };

/** Every setting with its value in force. */
export type Settings = {
  light: LightThresholds;
  evidenceRules: EvidenceRule[];
  /** a cohort with fewer projects is flagged as small */
  smallCohortLimit: number;
  /** day of the month after by which a month's progress is due */
  monthDueDay: number;
  /** days after the signing from which a project without start is pointed out */
  signedNotStartedDays: number;
};

export const SETTING_KEYS = [
  "project.light",
  "project.evidence",
  "project.signed-not-started",
  "progress.due-day",
  "rollup.small-cohort",
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** The field of `Settings` that a key fills. */
export const SETTING_FIELD = {
  "project.light": "light",
  "project.evidence": "evidenceRules",
  "project.signed-not-started": "signedNotStartedDays",
  "progress.due-day": "monthDueDay",
  "rollup.small-cohort": "smallCohortLimit",
} as const satisfies Record<SettingKey, keyof Settings>;

/** A setting as its screen shows it; version 0 while the default is in force. */
export type StoredSetting = {
  [Key in SettingKey]: {
    key: Key;
    value: Settings[(typeof SETTING_FIELD)[Key]];
    version: number;
    updatedAt: string | null;
  };
}[SettingKey];
