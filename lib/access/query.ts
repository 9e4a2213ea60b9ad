import "server-only";
import type { z } from "zod";
import type { SqlReader } from "@/lib/platform/db";
import { ValidationError } from "@/lib/platform/errors";
import { problemsOf } from "@/lib/platform/problems";
import type { Capability } from "./capabilities";
import { type Ctx, requireCapability } from "./ctx";
import { inSnapshot } from "./transaction";

type Definition<Schema extends z.ZodType, Result> = {
  /** `<subject>.<verb-noun>`, unique */
  name: string;
  capability: Capability;
  input: Schema;
  run: (at: { ctx: Ctx; sql: SqlReader; input: z.output<Schema> }) => Promise<Result>;
};

export type Query<Result = unknown> = ((ctx: Ctx, raw: unknown) => Promise<Result>) & {
  readonly query: { name: string; capability: Capability; input: z.ZodType };
};

/** Makes the one read path: capability → input → read-only snapshot with scope → result. */
export function defineQuery<Schema extends z.ZodType, Result>(definition: Definition<Schema, Result>): Query<Result> {
  const execute = async (ctx: Ctx, raw: unknown): Promise<Result> => {
    requireCapability(ctx, definition.capability);
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) throw new ValidationError(problemsOf(parsed.error));
    return inSnapshot(ctx, (sql) => definition.run({ ctx, sql, input: parsed.data }));
  };
  return Object.assign(execute, {
    query: { name: definition.name, capability: definition.capability, input: definition.input },
  });
}
