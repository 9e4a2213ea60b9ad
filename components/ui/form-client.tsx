"use client";

import {
  startTransition,
  useActionState,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from "react";
import { unstable_rethrow } from "next/navigation";
import { idleFormState, valuesOf, type FormAction, type FormState } from "@/lib/web/form-state";
import { ConflictNotice } from "./conflict-notice";
import { DraftNotice } from "./draft-notice";
import { ErrorSummary } from "./error-summary";
import { ActionFormContext } from "./form-context";
import { useDraft } from "./use-draft";

/** Next takes one megabyte per action; beyond it the answer would be a bare failure. */
const MAX_CHARACTERS = 300_000;

export interface FormClientProps {
  action: FormAction;
  /** Idempotency key, made once per rendering of the form. */
  formKey: string;
  /** Version of the row that is edited. */
  version?: number;
  /** Names the draft, e.g. `project-edit-<id>`; without it no draft is kept. */
  draftKey?: string;
  /** Accessible name of the form when no heading names it. */
  label?: string;
  className?: string;
  children: ReactNode;
}

function tooLarge(form: FormData): boolean {
  let size = 0;
  for (const value of form.values()) size += typeof value === "string" ? value.length : 0;
  return size > MAX_CHARACTERS;
}

/** The browser's half of `ActionForm`; pages use that one. */
export function FormClient({ action, formKey, version, draftKey, label, className, children }: FormClientProps) {
  const [posted, post] = useActionState(action, idleFormState);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const state = answered ?? posted;
  const draft = useDraft(form, draftKey, posted.status === "idle");

  function refuse(data: FormData, code: string): FormState {
    return { status: "error", problems: [{ path: "", code }], values: valuesOf(data) };
  }

  // Sent by hand instead of through the `action` attribute: React would reset the boxes, and a lost connection would end in
  // the error page with everything typed gone. Without script the attribute does the work.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    if (tooLarge(data)) return setAnswered(refuse(data, "form-too-large"));
    draft.sent(true);
    start(async () => {
      let next: FormState;
      try {
        next = await action(state, data);
      } catch (error) {
        unstable_rethrow(error);
        next = refuse(data, "not-sent");
      }
      draft.sent(false);
      startTransition(() => setAnswered(next));
    });
  }

  return (
    <ActionFormContext value={{ state, pending }}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        onInput={draft.touched}
        aria-label={label}
        className={className ?? "grid max-w-3xl gap-5"}
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {draft.restored && state.status === "idle" && (
          <DraftNotice
            draft={draft.restored}
            stale={version !== undefined && draft.restored.version !== String(version)}
            onDiscard={draft.discard}
          />
        )}
        {state.status === "error" && <ErrorSummary problems={state.problems} message={state.message} />}
        {state.status === "conflict" && <ConflictNotice {...state} onTakeTheirs={draft.discard} />}
        {children}
      </form>
    </ActionFormContext>
  );
}
