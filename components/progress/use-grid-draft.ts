"use client";

import { useEffect, useRef } from "react";
import type { Cells } from "./grid-cells";

const keyOf = (name: string) => `zl-grid-${name}`;

/** The draft of a grid kept in this browser, or null. */
export function readGridDraft(name: string): Record<string, Cells> | null {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? null : (JSON.parse(text) as Record<string, Cells>);
  } catch {
    return null;
  }
}

/** Forgets the draft. */
export function dropGridDraft(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // a browser that stores nothing has nothing to forget
  }
}

/** Keeps what is typed a moment after each change, so that closing the page loses nothing. */
export function useGridDraft(name: string, cells: Record<string, Cells>): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      try {
        if (Object.keys(cells).length === 0) localStorage.removeItem(keyOf(name));
        else localStorage.setItem(keyOf(name), JSON.stringify(cells));
      } catch {
        // full or switched off: typing goes on, only the safety net is missing
      }
    }, 250);
    return () => clearTimeout(timer);
  }, [name, cells]);
}
