import type { ZoneKind, ZoneLevel } from "./reference/zone-kinds";

/** A park of a zone; an attribute, not a unit. Its area in 平方公里 when known. */
type Park = { name: string; areaKm2: string | null };

/** A zone as everybody signed in may see it. */
export type Zone = {
  code: string;
  nameZh: string;
  shortZh: string;
  nameEn: string;
  aliases: string[];
  level: ZoneLevel;
  kind: ZoneKind;
  city: string;
  cityNameZh: string;
  cityNameEn: string;
  county: string | null;
  countyNameZh: string | null;
  /** `sourced`: from the public list; `unverified`: added here and not yet checked against it */
  status: "sourced" | "unverified";
  areaKm2: string | null;
  parks: Park[];
  leadingIndustries: string[];
  /** projects in the ledger, null where the caller may not see the zone's */
  projects: number | null;
  version: number;
};

/** The city to which a zone belonged from a day on. */
export type Affiliation = { sinceOn: string; city: string; cityNameZh: string; cityNameEn: string };

/** A figure printed in public, with the words in which it was printed. */
export type PublishedFigure = {
  id: string;
  unit: string;
  subjectZh: string;
  subjectEn: string;
  value: string;
  measure: string;
  basis: string;
  periodStart: string | null;
  periodEnd: string | null;
  quote: string;
  note: string | null;
};

/** What the ledger counts for the subject of a published figure, in the figure's unit; never mixed with it. */
export type ReconciledFigure = PublishedFigure & {
  ledger: { measure: LedgerMeasure; value: string; difference: string } | null;
};

/** How the ledger comes to a figure of its own. */
export const LEDGER_MEASURES = ["batch-count", "batch-yi", "rounds", "agreement-count", "agreement-yi"] as const;
export type LedgerMeasure = (typeof LEDGER_MEASURES)[number];

/** Projects of a zone by stage, with their total investment. */
export type StageCount = { stage: string; count: number; investmentWan: string };

export type ZoneProfile = Zone & {
  affiliations: Affiliation[];
  published: ReconciledFigure[];
  /** null where the caller may not see the zone's projects */
  stages: StageCount[] | null;
  may: { update: boolean };
};

/** A unit to choose in a filter. */
export type Unit = { code: string; nameZh: string; nameEn: string };
export type Units = { zones: (Unit & { city: string })[]; cities: Unit[]; all: boolean };

/** Regions to choose for a zone: the cities, and the counties with theirs. */
export type Regions = { cities: Unit[]; counties: (Unit & { city: string })[] };
