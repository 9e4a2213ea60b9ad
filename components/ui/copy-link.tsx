"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "./button";

/** Copies the address of the page with its filters, and says whether that worked. */
export function CopyLink() {
  const t = useTranslations("common.link");
  const [state, setState] = useState<"copied" | "failed" | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  return (
    <span className="inline-flex items-center gap-2">
      <Button onClick={copy}>{t("copy")}</Button>
      <span role="status" className="text-sm text-muted">
        {state && t(state)}
      </span>
    </span>
  );
}
