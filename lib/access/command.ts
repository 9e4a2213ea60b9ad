import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Tx } from "@/lib/platform/db";
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  Refusal,
  RuleError,
  ValidationError,
} from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { problemsOf } from "@/lib/platform/problems";
import { type AuditRow, writeAudit } from "./audit-row";
import type { Capability } from "./capabilities";
import { type Ctx, requireCapability } from "./ctx";
import { inTransaction } from "./transaction";

type Definition<Schema extends z.ZodType, Result> = {
  /** `<subject>.<verb-noun>`, unique: the action in the audit trail */
  name: string;
  capability: Capability;
  input: Schema;
  /** no idempotency key is kept: for input that must not be stored in any form, such as passwords */
  unremembered?: true;
  run: (at: { ctx: Ctx; tx: Tx; input: z.output<Schema>; audit: (row: AuditRow) => void }) => Promise<Result>;
};

export type Command<Result = unknown> = ((ctx: Ctx, raw: unknown) => Promise<Result>) & {
  readonly command: { name: string; capability: Capability; input: z.ZodType };
};

/**
 * Makes the one write path: capability → input → transaction with scope → idempotency → run → audit row in the same transaction → result.
 * A refusal is audited in a transaction of its own. A command that writes no audit row fails: nothing is written unseen.
 * The result must be plain JSON: a replay with the same idempotency key answers the stored one.
 */
export function defineCommand<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
): Command<Result> {
  const execute = async (caller: Ctx, raw: unknown): Promise<Result> => {
    const ctx = definition.unremembered ? { ...caller, idempotencyKey: undefined } : caller;
    try {
      requireCapability(ctx, definition.capability);
      const parsed = definition.input.safeParse(raw);
      if (!parsed.success) throw new ValidationError(problemsOf(parsed.error));
      return await inTransaction(ctx, async (tx) => {
        const replay = await claimKey<Result>(tx, ctx, definition.name, raw);
        if (replay) return replay.response;
        const rows: AuditRow[] = [];
        const result = await definition.run({ ctx, tx, input: parsed.data, audit: (row) => rows.push(row) });
        if (rows.length === 0) throw new Error(`${definition.name} wrote no audit row`);
        await writeAudit(tx, ctx, definition.name, "done", rows);
        await keepResponse(tx, ctx, result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refusal) await auditRefusal(ctx, definition.name, error, raw);
      throw error;
    }
  };
  return Object.assign(execute, {
    command: { name: definition.name, capability: definition.capability, input: definition.input },
  });
}

async function claimKey<Result>(tx: Tx, ctx: Ctx, command: string, raw: unknown): Promise<{ response: Result } | null> {
  if (!ctx.idempotencyKey) return null;
  const hash = createHash("sha256")
    .update(command)
    .update(JSON.stringify(raw ?? null))
    .digest("hex");
  // waits for a twin that is still running, so that twenty parallel posts make one row
  const claimed = await tx.$executeRaw`
    insert into idempotency_keys (account_id, key, command, input_hash) values (${ctx.actor.accountId}::uuid, ${ctx.idempotencyKey}, ${command}, ${hash})
    on conflict (account_id, key) do nothing`;
  if (claimed === 1) return null;
  const [stored] = await tx.$queryRaw<{ input_hash: string; response: Result }[]>`
    select input_hash, response from idempotency_keys where account_id = ${ctx.actor.accountId}::uuid and key = ${ctx.idempotencyKey}`;
  if (!stored || stored.input_hash !== hash) throw new ConflictError("idempotency-key-reused");
  return { response: stored.response };
}

async function keepResponse(tx: Tx, ctx: Ctx, result: unknown): Promise<void> {
  if (!ctx.idempotencyKey) return;
  await tx.$executeRaw`update idempotency_keys set response = ${JSON.stringify(result ?? null)}::jsonb
    where account_id = ${ctx.actor.accountId}::uuid and key = ${ctx.idempotencyKey}`;
}

/** Malformed input is not an act and leaves no row; what was understood and refused does. A failing audit never hides the refusal itself. */
async function auditRefusal(ctx: Ctx, action: string, refusal: Refusal, raw: unknown): Promise<void> {
  if (!(
    refusal instanceof ForbiddenError ||
    refusal instanceof NotFoundError ||
    refusal instanceof RuleError ||
    refusal instanceof ConflictError
  ))
    return;
  const target = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
  const entityId = [target.projectId, target.id, target.roundId, target.accountId, target.code].find(
    (v) => typeof v === "string" || typeof v === "number",
  );
  try {
    await inTransaction(ctx, (tx) =>
      writeAudit(tx, ctx, action, "refused", [
        {
          entity: action.split(".")[0] ?? action,
          entityId: entityId as string | number | undefined,
          detail: { kind: refusal.kind, problems: "problems" in refusal ? refusal.problems : undefined },
        },
      ]),
    );
  } catch (error) {
    log.error({ err: error, action }, "a refusal could not be audited");
  }
}
