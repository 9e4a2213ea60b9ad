"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { Button, SubmitButton } from "./button";
import { labelOfField } from "./error-summary";

interface ConflictProps {
  current: Record<string, string>;
  yours: Record<string, string>;
  version: number;
  /** Labels for names without a control in the form. */
  labels?: Record<string, string>;
  onTakeTheirs: () => void;
}

/** Someone else saved first: both versions side by side, differing lines marked, and a knowing choice between them. */
export function ConflictNotice({ current, yours, version, labels = {}, onTakeTheirs }: ConflictProps) {
  const t = useTranslations("common");
  const box = useRef<HTMLElement>(null);
  const [found, setFound] = useState<Record<string, string>>({});
  const names = [...new Set([...Object.keys(current), ...Object.keys(yours)])];

  useEffect(() => {
    const all = [...new Set([...Object.keys(current), ...Object.keys(yours)])];
    setFound(Object.fromEntries(all.map((name) => [name, labelOfField(name) ?? ""])));
    box.current?.focus();
  }, [current, yours]);

  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="border-l-4 border-warn bg-warn-pale px-4 py-3"
    >
      <h2 id="conflict-title" className="text-warn">
        {t("conflict.title")}
      </h2>
      <p className="mb-2">{t("conflict.explain")}</p>
      <div className="table-region">
        <table className="ledger cards">
          <thead>
            <tr>
              <th scope="col">{t("conflict.field")}</th>
              <th scope="col">{t("conflict.theirs")}</th>
              <th scope="col">{t("conflict.yours")}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const differs = (current[name] ?? "") !== (yours[name] ?? "");
              return (
                <tr key={name} className={differs ? "marked" : undefined}>
                  <th scope="row">
                    {labels[name] ?? (found[name] || name)}
                    {differs && <span className="ml-2 text-sm text-warn">{t("conflict.differs")}</span>}
                  </th>
                  <td data-label={t("conflict.theirs")}>{current[name] || "—"}</td>
                  <td data-label={t("conflict.yours")}>{yours[name] || "—"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          onClick={() => {
            onTakeTheirs();
            window.location.reload();
          }}
        >
          {t("conflict.take")}
        </Button>
        <SubmitButton tone="danger" name="overwrite" value={version}>
          {t("conflict.overwrite")}
        </SubmitButton>
      </div>
    </section>
  );
}
