import type { ReactNode } from "react";
import { useTranslations } from "next-intl";

export type Tone = "neutral" | "info" | "ok" | "warn" | "bad" | "off";

const COLOUR: Record<Tone, string> = {
  neutral: "text-muted",
  info: "text-brand",
  ok: "text-ok",
  warn: "text-warn",
  bad: "text-bad",
  off: "text-muted",
};

const PALE: Record<Tone, string> = {
  neutral: "border-edge bg-canvas text-ink",
  info: "border-brand bg-brand-pale text-brand-deep",
  ok: "border-ok bg-ok-pale text-ok",
  warn: "border-warn bg-warn-pale text-warn",
  bad: "border-bad bg-bad-pale text-bad",
  off: "border-dashed border-edge bg-paper text-muted",
};

/** Each tone has a shape of its own, so that it can be told apart without colour and in black-and-white print. */
const SHAPE: Record<Tone, ReactNode> = {
  neutral: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  info: <circle cx="8" cy="8" r="6" />,
  ok: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.4L3.6 8 5 6.6l2 2 4-4L12.4 6Z" />,
  warn: <path d="M8 1 15.5 15H.5Z" />,
  bad: <path d="M1 1h14v14H1Z" />,
  off: <path d="M1 6.5h14v3H1Z" />,
};

function Shape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" className="keep-colour">
      {SHAPE[tone]}
    </svg>
  );
}

/** A short state in a frame, with the shape of its tone. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`badge rounded border px-1.5 text-sm leading-relaxed ${PALE[tone]}`}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}

/** A state within a line or a table cell: shape and word, no frame. */
export function StatusDot({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge">
      <span className={`inline-flex ${COLOUR[tone]}`}>
        <Shape tone={tone} />
      </span>
      {children}
    </span>
  );
}

export type LightValue = "green" | "yellow" | "red" | "none";

/** The light of planned against actual: round and green, triangular and yellow, square and red, a dash where none applies. */
export function Light({ value, children }: { value: LightValue; children?: ReactNode }) {
  const t = useTranslations("common.light");
  const tone = ({ green: "ok", yellow: "warn", red: "bad", none: "off" } as const)[value];
  return <StatusDot tone={tone}>{children ?? t(value)}</StatusDot>;
}
