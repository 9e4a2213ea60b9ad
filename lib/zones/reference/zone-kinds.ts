import type { Named } from "./named";

/** Levels of a zone (domain/zones.csv). */
export const ZONE_LEVELS = [
  { code: "national", zh: "国家级", en: "National" },
  { code: "provincial", zh: "省级", en: "Provincial" },
] as const satisfies readonly Named[];

/** Kinds of zones (domain/reference.md §5, codes of domain/zones.csv; the bonded zone is named there but has no row yet). */
export const ZONE_KINDS = [
  { code: "comprehensive-reform", zh: "综改示范区", en: "Comprehensive reform demonstration zone" },
  { code: "etdz", zh: "经开区", en: "Economic and technological development zone" },
  { code: "hightech", zh: "高新区", en: "High-tech industrial development zone" },
  { code: "bonded", zh: "综合保税区", en: "Comprehensive bonded zone" },
  { code: "agriculture", zh: "现代农业产业示范区", en: "Modern agricultural industry demonstration zone" },
  { code: "tourism", zh: "生态文化旅游示范区", en: "Ecological and cultural tourism demonstration zone" },
] as const satisfies readonly Named[];

export type ZoneLevel = (typeof ZONE_LEVELS)[number]["code"];
export type ZoneKind = (typeof ZONE_KINDS)[number]["code"];

export const ZONE_LEVEL_CODES = ZONE_LEVELS.map((level) => level.code) as [ZoneLevel, ...ZoneLevel[]];
export const ZONE_KIND_CODES = ZONE_KINDS.map((kind) => kind.code) as [ZoneKind, ...ZoneKind[]];
