"use client";

import { useEffect } from "react";
import { dropSentDrafts } from "./form-draft";

/** Draws nothing; forgets the drafts whose sending has just been reported as done. */
export function SentDraftSweep() {
  useEffect(dropSentDrafts, []);
  return null;
}
