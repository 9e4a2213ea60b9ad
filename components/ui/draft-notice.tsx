"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { Button } from "./button";
import type { Draft } from "./form-draft";

/** Says that unsent input was put back, and offers to drop it. `stale`: the record has changed since it was typed. */
export function DraftNotice({ draft, stale, onDiscard }: { draft: Draft; stale: boolean; onDiscard: () => void }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const at = formatInstant(draft.savedAt, isLocale(locale) ? locale : DEFAULT_LOCALE);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-l-4 border-brand bg-brand-pale px-4 py-2"
    >
      <p className="grow">
        {t("draft.restored", { at })}
        {stale && <strong className="block text-warn">{t("draft.stale")}</strong>}
      </p>
      <Button size="small" onClick={onDiscard}>
        {t("draft.discard")}
      </Button>
    </div>
  );
}
