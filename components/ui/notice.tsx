import type { ReactNode } from "react";
import { useTranslations } from "next-intl";

export type NoticeTone = "info" | "success" | "warning" | "error";

const LOOK: Record<NoticeTone, [box: string, word: string]> = {
  info: ["border-brand bg-brand-pale", "text-brand-deep"],
  success: ["border-ok bg-ok-pale", "text-ok"],
  warning: ["border-warn bg-warn-pale", "text-warn"],
  error: ["border-bad bg-bad-pale", "text-bad"],
};

/** A message within the page. It names its kind in words; `live` has it read out when it appears. */
export function Notice({
  tone = "info",
  title,
  live = false,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("common.notice");
  const [box, word] = LOOK[tone];
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`mb-4 border-l-4 px-4 py-2 ${box}`}>
      <p className={title ? undefined : "inline"}>
        <strong className={`mr-2 ${word}`}>{t(tone)}</strong>
        {title && <strong>{title}</strong>}
      </p>
      {children}
    </div>
  );
}

/** Says that there is nothing, why, and what could be done. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="rounded border border-dashed border-edge bg-paper px-4 py-8 text-center">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 text-muted">{children}</div>}
      {actions && <div className="no-print mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

/** A part that opens in place: for a second step (confirming with a reason) instead of a dialog. */
export function Disclosure({
  summary,
  tone = "plain",
  open,
  children,
}: {
  summary: ReactNode;
  tone?: "plain" | "danger";
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="menu" open={open}>
      <summary className={`btn w-fit ${tone === "danger" ? "btn-danger" : ""}`}>{summary}</summary>
      <div className="mt-3 border-l-4 border-line pl-4">{children}</div>
    </details>
  );
}
