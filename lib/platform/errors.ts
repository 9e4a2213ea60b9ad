/**
 * One thing that is wrong with an input or refused by a rule. `path` names the field ("agreement.amountWan", "rows[3].investedWan", or "" for
 * the whole), `code` is also the message key `problems.<code>`, `params` fill its placeholders.
 */
export type Problem = { path: string; code: string; params?: Record<string, string | number> };

/** The base of every refusal that the product makes on purpose; anything else thrown is a fault. */
export abstract class Refusal extends Error {
  abstract readonly kind: "validation" | "rule" | "not-found" | "forbidden" | "conflict" | "throttled" | "unavailable";
}

/** The input is malformed: every issue at its field. */
export class ValidationError extends Refusal {
  readonly kind = "validation";
  constructor(readonly problems: Problem[]) {
    super(`invalid input: ${problems.map((p) => `${p.path} ${p.code}`).join(", ")}`);
  }
}

/** The input is well-formed but a rule of the ledger refuses it. */
export class RuleError extends Refusal {
  readonly kind = "rule";
  constructor(readonly problems: Problem[]) {
    super(`refused: ${problems.map((p) => `${p.path} ${p.code}`).join(", ")}`);
  }
}

/** The record does not exist or lies outside the caller's units: the two are never told apart. */
export class NotFoundError extends Refusal {
  readonly kind = "not-found";
  constructor(readonly entity: string) {
    super(`${entity} not found`);
  }
}

/** The record is visible, but the caller's role lacks the capability. */
export class ForbiddenError extends Refusal {
  readonly kind = "forbidden";
  constructor(readonly capability: string) {
    super(`missing capability ${capability}`);
  }
}

/** Somebody else saved first, or the same key already stands: `current` is the state now, for showing both. */
export class ConflictError extends Refusal {
  readonly kind = "conflict";
  constructor(
    readonly code: "stale-version" | "duplicate" | "idempotency-key-reused",
    readonly current: unknown = null,
    readonly problems: Problem[] = [],
  ) {
    super(`conflict: ${code}`);
  }
}

/** Too many attempts; `retryAfter` in seconds. */
export class ThrottledError extends Refusal {
  readonly kind = "throttled";
  constructor(readonly retryAfter: number) {
    super("too many attempts");
  }
}

/** The system cannot answer now (database down, queue full); `retryAfter` in seconds. */
export class UnavailableError extends Refusal {
  readonly kind = "unavailable";
  constructor(readonly retryAfter: number) {
    super("temporarily unavailable");
  }
}

/** Throws a RuleError with all problems when there is at least one. */
export function refuseIf(problems: Problem[]): void {
  if (problems.length > 0) throw new RuleError(problems);
}
