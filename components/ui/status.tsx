import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LIGHT_TONE, SHAPES, TONE_COLOUR, type LightValue, type Tone } from "./shapes";

export type { LightValue, Tone };

const PALE: Record<Tone, string> = {
  neutral: "border-edge bg-canvas text-ink",
  info: "border-brand bg-brand-pale text-brand-deep",
  ok: "border-ok bg-ok-pale text-ok",
  warn: "border-warn bg-warn-pale text-warn",
  bad: "border-bad bg-bad-pale text-bad",
  off: "border-dashed border-edge bg-paper text-muted",
};

function Shape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" className="keep-colour">
      <path fillRule="evenodd" d={SHAPES[tone]} />
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
      <span className={`inline-flex ${TONE_COLOUR[tone]}`}>
        <Shape tone={tone} />
      </span>
      {children}
    </span>
  );
}

/** The light of planned against actual: round and green, triangular and yellow, square and red, a dash where none applies. */
export function Light({ value, children }: { value: LightValue; children?: ReactNode }) {
  const t = useTranslations("common.light");
  return <StatusDot tone={LIGHT_TONE[value]}>{children ?? t(value)}</StatusDot>;
}
