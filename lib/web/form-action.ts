import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Command } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import { env } from "@/lib/platform/env";
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  Refusal,
  RuleError,
  ValidationError,
} from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { type FormAction, type FormState, valuesOf } from "./form-state";
import { requireCtx } from "./session";

type Adapter<Result> = {
  command: Command<Result>;
  /** the command's raw input from the form */
  read: (form: FormData) => unknown;
  /** where to go after the act */
  done: (result: Result, form: FormData) => Route | Promise<Route>;
  /** who may send the form; everybody who is signed in, unless told otherwise */
  caller?: () => Promise<Ctx>;
  /** the stored record as texts by field name, shown beside what was typed when somebody else saved first */
  describe?: (current: unknown) => Record<string, string>;
};

/**
 * Makes a server action of a command: origin → session → input → command → state of the form, or a redirect. What was typed always comes
 * back. The form's key makes a second send of the same form harmless.
 */
export function formAction<Result>(adapter: Adapter<Result>): FormAction {
  return async (_state, form) => {
    const head = await headers();
    if (head.get("origin") !== env().APP_ORIGIN) return failed("origin-refused", form);
    const ctx = await (adapter.caller ?? requireCtx)();
    const key = form.get("formKey");
    let target: Route;
    try {
      const result = await adapter.command(
        { ...ctx, idempotencyKey: typeof key === "string" && key !== "" ? key : undefined },
        adapter.read(form),
      );
      target = await adapter.done(result, form);
    } catch (error) {
      return stateOf(error, form, adapter);
    }
    redirect(target);
  };
}

function stateOf<Result>(error: unknown, form: FormData, adapter: Adapter<Result>): FormState {
  const values = valuesOf(form);
  if (error instanceof ValidationError || error instanceof RuleError)
    return { status: "error", problems: error.problems, values };
  if (error instanceof ConflictError && error.code === "stale-version" && adapter.describe && error.current) {
    const yours = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    );
    const version = (error.current as { version?: unknown }).version;
    return { status: "conflict", current: adapter.describe(error.current), yours, version: Number(version), values };
  }
  if (error instanceof ConflictError)
    return {
      status: "error",
      problems: error.problems.length > 0 ? error.problems : [{ path: "", code: error.code }],
      values,
    };
  if (error instanceof NotFoundError) return failed("not-found", form);
  if (error instanceof ForbiddenError) return failed("forbidden", form);
  if (error instanceof Refusal) return failed(error.kind, form);
  log.error({ err: error, command: adapter.command.command.name }, "a form action failed");
  return failed("fault", form);
}

function failed(code: string, form: FormData): FormState {
  return { status: "error", problems: [{ path: "", code }], values: valuesOf(form) };
}

/** A text field as the schema wants it: null when empty, the typed text otherwise. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A whole number as the schema wants it: null when empty, the text as typed when it is none, so that the schema refuses it. */
export function numberOf(form: FormData, name: string): number | string | null {
  const text = textOf(form, name)?.trim() ?? null;
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
