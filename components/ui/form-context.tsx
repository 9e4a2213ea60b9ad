"use client";

import { createContext, useContext } from "react";
import { useTranslations } from "next-intl";
import { idleFormState, problemsAt, type FormState, type Problem } from "@/lib/web/form-state";

interface ActionFormContext {
  state: FormState;
  pending: boolean;
}

/** What the controls inside an `ActionForm` need to know about it; outside one, nothing is wrong and nothing pending. */
export const ActionFormContext = createContext<ActionFormContext>({ state: idleFormState, pending: false });

/** The surrounding form's state. */
export function useActionFormContext(): ActionFormContext {
  return useContext(ActionFormContext);
}

/** Turns a problem into words: `problems.<code>` with its parameters, else a general sentence. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations("problems");
  return ({ code, params }) => (t.has(code) ? t(code, params) : t("unknown"));
}

/** Problems and typed value of one control. `typed` is undefined until the form came back with problems. */
export function useField(name: string, path = name): { problems: Problem[]; typed: string | string[] | undefined } {
  const { state } = useActionFormContext();
  return {
    problems: state.status === "error" ? problemsAt(state.problems, path) : [],
    typed: state.status === "idle" ? undefined : state.values[name],
  };
}

/** True when the form is shown again with what was typed, so that an absent value means an unticked box. */
export function useCameBack(): boolean {
  return useActionFormContext().state.status !== "idle";
}
