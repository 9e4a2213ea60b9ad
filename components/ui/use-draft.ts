"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { dropDraft, fillForm, keepDraft, readDraft, type Draft } from "./form-draft";

/**
 * Keeps a form's draft while it is typed, restores it once when the form opens untouched, and warns before the page is
 * left with unsent input.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, draftKey: string | undefined, untouched: boolean) {
  const [restored, setRestored] = useState<Draft | null>(null);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const startedUntouched = useRef(untouched);

  useEffect(() => {
    const draft = draftKey === undefined ? null : readDraft(draftKey);
    if (draft === null || form.current === null || !startedUntouched.current) return;
    if (draft.sent && new URLSearchParams(window.location.search).has("done")) return;
    fillForm(form.current, draft.values);
    setRestored(draft);
  }, [draftKey, form]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      clearTimeout(timer.current);
    };
  }, []);

  return {
    restored,
    /** To be called at every change of the form. */
    touched() {
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (draftKey !== undefined && form.current) keepDraft(draftKey, form.current);
      }, 300);
    },
    /** To be called when the form is sent (true) and when it came back (false). */
    sent(now: boolean) {
      clearTimeout(timer.current);
      dirty.current = !now;
      if (draftKey !== undefined && form.current) keepDraft(draftKey, form.current, now);
    },
    /** Throws the draft away and shows the form as the server sent it. */
    discard() {
      clearTimeout(timer.current);
      dirty.current = false;
      if (draftKey !== undefined) dropDraft(draftKey);
      form.current?.reset();
      setRestored(null);
    },
  };
}
