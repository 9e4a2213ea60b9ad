import type { Problem } from "../platform/errors";

export type { Problem };

/** What was typed, by field name; several boxes of one name give a list. */
export type FormValues = Record<string, string | string[]>;

/** What a form's action answers. Success has no state of its own: the action redirects. */
export type FormState =
  | { status: "idle" }
  | { status: "error"; problems: Problem[]; values: FormValues; message?: string }
  | {
      status: "conflict";
      /** The stored row and the row as typed, by field name, as text a person can read. */
      current: Record<string, string>;
      yours: Record<string, string>;
      /** The version to send along when the user overwrites knowingly. */
      version: number;
      values: FormValues;
    };

export const idleFormState: FormState = { status: "idle" };

/** An action usable with `useActionState`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** Names of fields that steer the form and are no content: never shown as values, never kept in a draft. */
const CONTROL_FIELDS = ["formKey", "version", "overwrite"] as const;

/** Id of the control for a problem path: "agreement.amountWan" becomes "f-agreement-amountWan". */
export function fieldId(path: string): string {
  return `f-${path.replace(/[^A-Za-z0-9_]+/g, "-")}`;
}

/** What was typed into a form, without Next's own and the steering fields. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || (CONTROL_FIELDS as readonly string[]).includes(name)) continue;
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    if (all.length === 1) values[name] = all[0] ?? "";
    else if (all.length > 1) values[name] = all;
  }
  return values;
}

/** The problems that belong to one field, in order. */
export function problemsAt(problems: readonly Problem[], path: string): Problem[] {
  return problems.filter((problem) => problem.path === path);
}

/** The version that a submitted form was made from; after a conflict, the one that the user chose to overwrite. */
export function versionOf(form: FormData): number | undefined {
  const text = form.get("overwrite") ?? form.get("version");
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
