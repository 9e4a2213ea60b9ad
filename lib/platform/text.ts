import { z } from "zod";

/** Why a text cannot be stored and shown exactly; each code is a message key `problems.<code>`. */
export type TextCode = "text-control" | "text-bidi" | "text-malformed" | "required" | "too-long";

// Canonical composition would replace compatibility ideographs by others that merely look alike; names must stay as typed.
const COMPOSABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const INVISIBLE = /[\u200b\u2060\ufeff\p{Noncharacter_Code_Point}]/u;

/** Composed (NFC) and trimmed, line ends as \n; compatibility ideographs, emoji and Han outside the BMP stay exactly as typed. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(COMPOSABLE, (part) => part.normalize("NFC"))
    .trim();
}

/** The number of characters as people count them in a form: code points, so 𠮷 and most emoji are one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const point of text) length += point.length > 0 ? 1 : 0;
  return length;
}

/**
 * Why a tidy text is refused, or null: lone surrogates (no UTF-8 form), control characters (also NUL, which Postgres cannot
 * store; `multiline` allows tab and line feed), invisible characters, and controls of writing direction, which can make a name read
 * differently from what it is.
 */
export function textRefusal(text: string, multiline: boolean): TextCode | null {
  if (/\p{Surrogate}/u.test(text)) return "text-malformed";
  if (BIDI.test(text)) return "text-bidi";
  const controls = multiline ? text.replace(/[\t\n]/g, "") : text;
  if (/[\p{Cc}\u2028\u2029]/u.test(controls) || INVISIBLE.test(controls)) return "text-control";
  return null;
}

function textSchema(max: number, multiline: boolean) {
  return z
    .string({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "wrong-type") })
    .transform((raw, ctx): string => {
      const refuse = (message: TextCode) => {
        ctx.issues.push({ code: "custom", message, params: { max }, input: raw });
        return z.NEVER;
      };
      // A surrogate pair is two units and composition may shorten fourfold: beyond that nothing can come down to `max`.
      if (raw.length > max * 8 + 1000) return refuse("too-long");
      const text = tidy(raw);
      if (text === "") return refuse("required");
      const refusal = textRefusal(text, multiline);
      if (refusal) return refuse(refusal);
      return lengthOf(text) > max ? refuse("too-long") : text;
    })
    .meta({ maxLength: max });
}

/** Zod: one line of text, tidy, 1 to `max` characters; refusals are `TextCode`s. */
export function Line(max: number) {
  return textSchema(max, false);
}

/** Zod: text of several lines, tidy, 1 to `max` characters; tabs and line feeds allowed. */
export function Paragraph(max: number) {
  return textSchema(max, true);
}

/**
 * The form in which texts are searched and compared: NFKC, lower case, without spaces and punctuation. The same as `app.normalise` in
 * the database, which is the one that decides for the index.
 */
export function normaliseForSearch(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s!-/:-@[-`{-~，。、；：？！“”‘’（）《》〈〉【】「」『』…—·～￥]+/g, "")
    .toLowerCase();
}

/** All distinct windows of one and two code points of an already normalised text, as `app.bigrams` makes them. */
export function bigramsOf(normalised: string): string[] {
  const points = [...normalised];
  const windows = new Set(points);
  for (let i = 0; i + 1 < points.length; i += 1) windows.add(`${points[i]}${points[i + 1]}`);
  return [...windows];
}
