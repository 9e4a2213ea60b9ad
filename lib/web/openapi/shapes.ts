import { z } from "zod";

/** Shapes of answers that several resources share. They describe what is sent; the types of the DTOs decide what can be. */

export const Amount = z
  .string()
  .regex(/^-?\d+\.\d{4}$/)
  .meta({ description: "万元, four decimals", examples: ["40000.0000"] });
export const Mu = z
  .string()
  .regex(/^\d+\.\d{4}$/)
  .meta({ description: "亩, four decimals", examples: ["64.5000"] });
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: "date", description: "Calendar day in the province" });
export const MonthOf = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .meta({ examples: ["2023-11"] });
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  .meta({ format: "date-time", description: "RFC 3339, UTC" });
export const RecordId = z.string().regex(/^\d+$/).meta({ description: "Id of a record" });
export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ format: "uuid" });
export const RowVersion = z.int().min(1);

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** What every refusal answers, as application/problem+json. */
export const ProblemAnswer = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  requestId: Uuid,
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
  current: z.unknown().optional(),
});
