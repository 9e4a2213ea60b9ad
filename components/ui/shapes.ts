export type Tone = "neutral" | "info" | "ok" | "warn" | "bad" | "off";

/** Each tone has a shape of its own (16 × 16, even-odd), so that it can be told apart without colour and in black-and-white print. */
export const SHAPES: Record<Tone, string> = {
  neutral: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 2.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z",
  ok: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.4L3.6 8 5 6.6l2 2 4-4L12.4 6Z",
  warn: "M8 1 15.5 15H.5Z",
  bad: "M1 1h14v14H1Z",
  off: "M1 6.5h14v3H1Z",
};

/** The text colour of a tone's shape. */
export const TONE_COLOUR: Record<Tone, string> = {
  neutral: "text-muted",
  info: "text-brand",
  ok: "text-ok",
  warn: "text-warn",
  bad: "text-bad",
  off: "text-muted",
};

export type LightValue = "green" | "yellow" | "red" | "none";

/** The tone of a light: green round, yellow triangular, red square, none a dash. */
export const LIGHT_TONE: Record<LightValue, Tone> = { green: "ok", yellow: "warn", red: "bad", none: "off" };
