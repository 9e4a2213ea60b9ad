import { z } from "zod";
import { CAPABILITIES, ROLES } from "@/lib/access/capabilities";
import { LOCALES } from "@/lib/i18n/locales";
import { Uuid } from "@/lib/web/openapi/shapes";

/** The caller. */
export const MeAnswer = z
  .strictObject({
    id: Uuid,
    username: z.string(),
    displayName: z.string(),
    unit: z.string(),
    locale: z.enum(LOCALES),
    assignments: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        unitCode: z.string(),
        unitKind: z.enum(["zone", "city", "province"]),
        unitNameZh: z.string(),
        unitNameEn: z.string(),
      }),
    ),
    capabilities: z.array(z.enum(CAPABILITIES)),
  })
  .meta({ title: "Me" });
