import { z } from "zod";
import { LEDGER_MEASURES } from "@/lib/zones/types";
import { ZONE_KIND_CODES, ZONE_LEVEL_CODES } from "@/lib/zones/reference/zone-kinds";
import { Amount, Day, pageOf, RowVersion } from "@/lib/web/openapi/shapes";

const text = z.string().nullable();
const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const ZoneRow = z.strictObject({
  code: z.string(),
  nameZh: z.string(),
  shortZh: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  level: z.enum(ZONE_LEVEL_CODES),
  kind: z.enum(ZONE_KIND_CODES),
  city: z.string(),
  cityNameZh: z.string(),
  cityNameEn: z.string(),
  county: text,
  countyNameZh: text,
  status: z.enum(["sourced", "unverified"]),
  areaKm2: Decimal.nullable(),
  parks: z.array(z.strictObject({ name: z.string(), areaKm2: Decimal.nullable() })),
  leadingIndustries: z.array(z.string()),
  projects: z.int().nullable(),
  version: RowVersion,
});

export const ZonePageAnswer = pageOf(ZoneRow);

/** A zone with its cities over time and the figures published of it. */
export const ZoneAnswer = ZoneRow.extend({
  affiliations: z.array(
    z.strictObject({ sinceOn: Day, city: z.string(), cityNameZh: z.string(), cityNameEn: z.string() }),
  ),
  published: z.array(
    z.strictObject({
      id: z.string(),
      unit: z.string(),
      subjectZh: z.string(),
      subjectEn: z.string(),
      value: Decimal,
      measure: z.string(),
      basis: z.string(),
      periodStart: Day.nullable(),
      periodEnd: Day.nullable(),
      quote: z.string(),
      note: text,
      ledger: z.strictObject({ measure: z.enum(LEDGER_MEASURES), value: Decimal, difference: Decimal }).nullable(),
    }),
  ),
  stages: z.array(z.strictObject({ stage: z.string(), count: z.int(), investmentWan: Amount })).nullable(),
  may: z.strictObject({ update: z.boolean() }),
}).meta({ title: "Zone" });
