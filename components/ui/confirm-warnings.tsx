"use client";

import { Checkbox } from "./choices";
import { useActionFormContext } from "./form-context";

/** A box to tick that appears once the form came back with a problem that a person may confirm (its code starts with `prefix`). */
export function ConfirmWarnings({ prefix, name, label }: { prefix: string; name: string; label: string }) {
  const { state } = useActionFormContext();
  const asked = state.status === "error" && state.problems.some((problem) => problem.code.startsWith(prefix));
  return asked ? <Checkbox name={name} value="1" label={label} /> : null;
}
