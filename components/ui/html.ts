import type { Route } from "next";
import { LIGHT_TONE, SHAPES, TONE_COLOUR, type LightValue, type Tone } from "./shapes";

/** HTML text in which everything that came from data is escaped. Made only by `html` and the functions below. */
export class Html {
  private constructor(readonly text: string) {}

  /** For the tag below only: its literal parts are code, its values are escaped. */
  static join(parts: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(parts.map((part, index) => part + (index < values.length ? escaped(values[index]) : "")).join(""));
  }
}

/** What may stand in `html`: text and numbers are escaped, nothing shows as nothing, lists are joined. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(escaped).join("");
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** HTML with values: `html`<b>${name}</b>``. Values may stand in content and in quoted attributes, never elsewhere. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return Html.join(parts, values);
}

/** A link inside the product; addresses come from `routes`. */
export function htmlLink(href: Route, text: string): Html {
  return html`<a href="${href}">${text}</a>`;
}

/** A state with the shape of its tone, like `StatusDot`. */
export function htmlStatus(tone: Tone, text: string): Html {
  return html`<span class="badge"><svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" class="keep-colour ${TONE_COLOUR[tone]}"><path fill-rule="evenodd" d="${SHAPES[tone]}"/></svg>${text}</span>`;
}

/** A light with its word, like `Light`. */
export function htmlLight(value: LightValue, text: string): Html {
  return htmlStatus(LIGHT_TONE[value], text);
}
