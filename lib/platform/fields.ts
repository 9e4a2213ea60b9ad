import { z } from "zod";

/** Building blocks of inputs that are neither text, money, land nor dates. Every refusal is a code, see problems.ts. */

function missing(otherwise: string) {
  return (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === null || issue.input === "" ? "required" : otherwise;
}

/** Zod: one of a fixed list of codes. */
export function OneOf<const T extends readonly [string, ...string[]]>(list: T) {
  return z.enum(list, { error: missing("not-in-list") }).meta({ enum: [...list] });
}

/**
 * Zod: an optional value that is text in JSON and forms. Absent stays absent (a patch leaves the fact alone), null and a blank from a
 * form mean "none". The value itself is judged by `schema`, whose codes are kept.
 */
export function Optional<Out>(schema: z.ZodType<Out>) {
  return z
    .string({ error: (issue) => schema.safeParse(issue.input).error?.issues[0]?.message ?? "wrong-type" })
    .transform((text, ctx): Out | null => {
      if (text.trim() === "") return null;
      const parsed = schema.safeParse(text);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) {
        ctx.issues.push({
          code: "custom",
          message: issue.message,
          params: issue.code === "custom" ? issue.params : undefined,
          input: text,
        });
      }
      return z.NEVER;
    })
    .nullish()
    .meta(schema.meta() ?? {});
}

/**
 * Zod: the id of a record, a string of digits in URLs and JSON, a number inside. What cannot be an id becomes 0, which no record
 * has: the answer to a made-up id is "not found", the same as for one out of scope.
 */
export const Id = z
  .string({ error: missing("wrong-type") })
  .transform((text) => (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647 ? Number(text) : 0))
  .meta({ description: "Id of a record", examples: ["1"] });

/** Zod: the version of a record that the caller has seen. */
export const Version = z
  .int({ error: missing("wrong-type") })
  .min(1, { error: "wrong-type" })
  .meta({ description: "Version seen by the caller" });

/** Zod: a whole number from 0 to `max` (jobs, counts). */
export function Count(max: number) {
  return z
    .int({ error: missing("count-whole") })
    .min(0, { error: "count-negative" })
    .max(max, { error: "count-absurd" });
}

/** Zod: yes or no as JSON true or false. */
export const Flag = z.boolean({ error: missing("wrong-type") });

/** Zod: a list with at most `max` entries. */
export function List<T extends z.ZodType>(item: T, max: number) {
  return z.array(item, { error: missing("wrong-type") }).max(max, { error: "too-many" });
}

/** Zod: codes of a fixed list in an address: `stage=signed`, `stage=signed,started`, or the name repeated. Never empty. */
export function Codes<const T extends readonly [string, ...string[]]>(list: T) {
  return z
    .union([z.string(), z.array(z.string())], { error: "wrong-type" })
    .transform((given) =>
      (Array.isArray(given) ? given : [given]).flatMap((each) => each.split(",")).filter((each) => each !== ""),
    )
    .pipe(z.array(OneOf(list)).max(200, { error: "too-many" }))
    .transform((codes) => (codes.length > 0 ? codes : undefined))
    .optional();
}

/** Zod: a switch in an address: present as "1" or "true" means yes. */
export const Switch = z
  .enum(["1", "true", "0", "false", ""], { error: "wrong-type" })
  .transform((text) => text === "1" || text === "true")
  .optional();

/** Zod: the page size of a list, text in an address: 1 to 200, 50 when absent. */
export const Limit = z
  .string({ error: "wrong-type" })
  .regex(/^\d{1,3}$/, { error: "limit-range" })
  .transform(Number)
  .pipe(z.int().min(1, { error: "limit-range" }).max(200, { error: "limit-range" }))
  .default(50);
