"use client";

import type { FormEvent, ReactNode } from "react";

/** A GET form that leaves empty fields out of the address; without script they stand there empty, which means the same. */
export function SubmitFilter({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  function leaveOutEmpty(event: FormEvent<HTMLFormElement>) {
    for (const el of event.currentTarget.elements) {
      if ((el instanceof HTMLInputElement || el instanceof HTMLSelectElement) && el.value === "" && el.name !== "") {
        el.disabled = true;
        setTimeout(() => (el.disabled = false));
      }
    }
  }
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      onSubmit={leaveOutEmpty}
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      {children}
    </form>
  );
}
