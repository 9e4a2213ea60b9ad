import { DEFAULT_SETTINGS } from "@/lib/settings/reference";

/** Keys under which the province keeps the rules of projects among its settings. */
export const LIGHT_SETTING = "project.light";
export const EVIDENCE_SETTING = "project.evidence";

/** The thresholds and the rules of evidence until the province sets its own. */
export const DEFAULT_LIGHT_THRESHOLDS = DEFAULT_SETTINGS.light;
export const DEFAULT_EVIDENCE_RULES = DEFAULT_SETTINGS.evidenceRules;
