export type ButtonTone = "plain" | "primary" | "danger";

/** The classes of a button, for the few elements that are neither `Button` nor `LinkButton`. */
export function buttonClass(tone: ButtonTone = "plain", size: "normal" | "small" = "normal"): string {
  return `btn${tone === "plain" ? "" : ` btn-${tone}`}${size === "small" ? " btn-small" : ""}`;
}
