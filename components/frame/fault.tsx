"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** A fault on our side: says so, gives the number that the log knows, offers another try. */
export function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common.error");
  return (
    <div role="alert">
      <h1 className="mb-2">{t("title")}</h1>
      <p>{t("explain")}</p>
      {error.digest && <p className="mt-1 text-muted">{t("digest", { digest: error.digest })}</p>}
      <p className="mt-4 flex gap-3">
        <Button tone="primary" onClick={reset}>
          {t("retry")}
        </Button>
      </p>
    </div>
  );
}
