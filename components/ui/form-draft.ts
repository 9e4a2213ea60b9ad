import type { FormValues } from "@/lib/web/form-state";

/** What was typed into a form and not yet accepted, kept in this browser for the account that typed it. */
export interface Draft {
  values: FormValues;
  savedAt: string;
  /** The row's version that the draft started from, if it edits one. */
  version: string | null;
  /** True once the form was sent; removed as soon as a page reports success. */
  sent: boolean;
}

const PREFIX = "zl:draft:";
const KEEP_DAYS = 7;

function storageKey(draftKey: string): string {
  return `${PREFIX}${document.querySelector<HTMLElement>("[data-actor]")?.dataset.actor ?? ""}:${draftKey}`;
}

/** The typed content of a form: no passwords, no hidden or file fields. */
function typedValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const el of form.elements) {
    if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement))
      continue;
    if (el.name === "" || ["password", "hidden", "file", "submit"].includes(el.type)) continue;
    if (el instanceof HTMLInputElement && (el.type === "checkbox" || el.type === "radio")) {
      const before = [values[el.name] ?? []].flat();
      values[el.name] = el.checked ? [...before, el.value] : before;
    } else values[el.name] = el.value;
  }
  return values;
}

/** Puts values back into a form and tells controls that show what they understood. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const el of form.elements) {
    if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement))
      continue;
    const value = values[el.name];
    if (value === undefined || ["password", "hidden", "file", "submit"].includes(el.type)) continue;
    if (el instanceof HTMLInputElement && (el.type === "checkbox" || el.type === "radio")) {
      el.checked = [value].flat().includes(el.value);
    } else el.value = [value].flat()[0] ?? "";
    el.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** The kept draft, if it is not too old. Storage that is off or full never breaks a form. */
export function readDraft(draftKey: string): Draft | null {
  try {
    const text = localStorage.getItem(storageKey(draftKey));
    const draft = text === null ? null : (JSON.parse(text) as Draft);
    if (draft && Date.now() - Date.parse(draft.savedAt) < KEEP_DAYS * 86_400_000) return draft;
    dropDraft(draftKey);
  } catch {
    return null;
  }
  return null;
}

/** Keeps what a form holds now; `sent` marks that its answer is awaited. */
export function keepDraft(draftKey: string, form: HTMLFormElement, sent = false): void {
  const version = form.querySelector<HTMLInputElement>('input[name="version"]')?.value ?? null;
  const draft: Draft = { values: typedValues(form), savedAt: new Date().toISOString(), version, sent };
  try {
    localStorage.setItem(storageKey(draftKey), JSON.stringify(draft));
  } catch {
    // full or forbidden: the form still works, only without a draft
  }
}

/** Forgets a draft. */
export function dropDraft(draftKey: string): void {
  try {
    localStorage.removeItem(storageKey(draftKey));
  } catch {
    // storage is off: there was nothing to forget
  }
}

/** Forgets every draft that was sent; called where success is reported. */
export function dropSentDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && (JSON.parse(localStorage.getItem(key) ?? "{}") as Draft).sent)
        localStorage.removeItem(key);
    }
  } catch {
    // see above
  }
}
