import { z } from "zod";
import { CAPABILITIES } from "@/lib/access/capabilities";
import { CalendarDate } from "@/lib/platform/dates";
import { Limit, List, OneOf, Optional, Version } from "@/lib/platform/fields";
import { Line, Paragraph } from "@/lib/platform/text";
import { INDUSTRY_CODES } from "./reference/industries";
import { ZONE_KIND_CODES, ZONE_LEVEL_CODES } from "./reference/zone-kinds";

const MAX_KM2 = 10_000;

function areaCode(text: string): string | null {
  if (/^-/.test(text)) return "area-negative";
  if (!/^\d{1,8}(\.\d{1,4})?$/.test(text)) return "area-format";
  return Number(text) > MAX_KM2 ? "area-absurd" : null;
}

/** Zod: an area in 平方公里, a decimal string with at most four decimals. */
const AreaKm2 = z
  .string({ error: "wrong-type" })
  .superRefine((text, ctx) => {
    const message = areaCode(text.trim());
    if (message) ctx.addIssue({ code: "custom", message, params: { max: MAX_KM2 } });
  })
  .transform((text) => text.trim())
  .meta({ description: "Area in 平方公里, at most four decimals", examples: ["12.5"] });

const ZoneCode = Line(60).superRefine((code, ctx) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) ctx.addIssue({ code: "custom", message: "zone-code-format" });
  if (code === "new") ctx.addIssue({ code: "custom", message: "zone-code-reserved" });
});

const NAMES = { nameZh: Line(100), shortZh: Line(40), nameEn: Line(200) };

const FACTS = {
  ...NAMES,
  aliases: List(Line(100), 20).default([]),
  level: OneOf(ZONE_LEVEL_CODES),
  kind: OneOf(ZONE_KIND_CODES),
  county: Optional(Line(6)),
  areaKm2: Optional(AreaKm2),
  parks: List(z.strictObject({ name: Line(100), areaKm2: Optional(AreaKm2) }, { error: "wrong-type" }), 30).default([]),
  leadingIndustries: List(OneOf(INDUSTRY_CODES), 2).default([]),
};

/** The whole profile of a zone as it shall be; its city changes by `change-city`. */
export const UpdateZoneInput = z.strictObject({ code: Line(60), version: Version, ...FACTS });

/** A zone that the first load lacks; unverified until its source is known. */
export const AddZoneInput = z.strictObject({ code: ZoneCode, city: Line(6), ...FACTS });

/** From `sinceOn` on the zone belongs to another city, in whose county it may lie. */
export const ChangeCityInput = z.strictObject({
  code: Line(60),
  version: Version,
  city: Line(6),
  county: Optional(Line(6)),
  sinceOn: CalendarDate,
  reason: Paragraph(500),
});

export const ListZonesInput = z.strictObject({
  city: Optional(Line(20)),
  kind: Optional(OneOf(ZONE_KIND_CODES)),
  level: Optional(OneOf(ZONE_LEVEL_CODES)),
  q: Optional(Line(100)),
  limit: Limit,
  cursor: Optional(Line(60)),
});

export const GetZoneInput = z.strictObject({ code: Line(60) });

/** Units in which the caller may do something; reading projects unless another capability is named. */
export const ListUnitsInput = z.strictObject({ capability: OneOf(CAPABILITIES).default("project.read") });

export const ListRegionsInput = z.strictObject({});

export const ListPublishedFiguresInput = z.strictObject({ unit: Optional(Line(60)) });
