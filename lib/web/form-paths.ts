import type { FormAction } from "./form-state";

/**
 * Puts the problems of an action at the fields of its form where these go by other names than the command's input: rows that are named by
 * record on the screen and by position in a list.
 */
export function withPaths(action: FormAction, pathOf: (path: string, form: FormData) => string): FormAction {
  return async (state, form) => {
    const next = await action(state, form);
    if (next.status !== "error") return next;
    return { ...next, problems: next.problems.map((problem) => ({ ...problem, path: pathOf(problem.path, form) })) };
  };
}
