import { z } from "zod";
import { halfWidth, readDecimal } from "./money";

/** Land in 亩: a decimal string, canonical with four places ("64.5000"). 1 公顷 = 15 亩 (product.md, rule 2). */
export type Mu = string;

export type LandCode =
  | "required"
  | "land-absurd"
  | "land-decimals"
  | "land-format"
  | "land-negative"
  | "land-separators"
  | "land-type"
  | "land-unit";

/** The largest parcel one entry may state: 100,000 亩, more than the widest zone's built area. */
export const MAX_LAND_MU: Mu = "100000.0000";

// In ten-thousandths of 亩, so that four places are exact.
const PARTS = 10_000n;
const UNITS: Record<string, { times: bigint; places: number }> = {
  亩: { times: 1n, places: 4 },
  公顷: { times: 15n, places: 4 },
};

function canonical(parts: bigint): Mu {
  return `${parts / PARTS}.${(parts % PARTS).toString().padStart(4, "0")}`;
}

/** An area as a person writes it: "64.5", "64.5亩", "4.3公顷"; a plain number means 亩. Never rounds; other units are refused. */
export function parseLandMu(text: string): { ok: true; mu: Mu } | { ok: false; code: LandCode } {
  const typed = halfWidth(text).trim();
  if (typed === "") return { ok: false, code: "required" };
  if (typed.length > 100) return { ok: false, code: "land-format" };
  if (/^[-−–—]|^负/.test(typed)) return { ok: false, code: "land-negative" };
  const match = /^([\d., ]*?)\s*([^\d.,\s].*)?$/.exec(typed);
  const unit = UNITS[match?.[2] ?? "亩"];
  if (!match || !unit) return { ok: false, code: /^\d/.test(typed) ? "land-unit" : "land-format" };
  const decimal = readDecimal(match[1] ?? "");
  if (decimal === "separators") return { ok: false, code: "land-separators" };
  if (decimal === "format") return { ok: false, code: "land-format" };
  if (decimal.fraction.length > unit.places) return { ok: false, code: "land-decimals" };
  const parts = (BigInt(decimal.whole) * PARTS + BigInt(decimal.fraction.padEnd(4, "0"))) * unit.times;
  if (parts > 100_000n * PARTS) return { ok: false, code: "land-absurd" };
  return { ok: true, mu: canonical(parts) };
}

/** For a form's `read`: blank is null, an understood area canonical, anything else as typed so that `AreaMu` refuses it. */
export function readLandMu(text: string): string | null {
  if (text.trim() === "") return null;
  const parsed = parseLandMu(text);
  return parsed.ok ? parsed.mu : text;
}

/** Zod: an area of the API, a decimal string in 亩 with at most four decimals, canonical out; JSON numbers and units are refused. */
export const AreaMu = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "land-type") })
  .transform((text, ctx): Mu => {
    const parsed = parseLandMu(text);
    if (parsed.ok && /^\d+(\.\d+)?$/.test(text)) return parsed.mu;
    ctx.issues.push({ code: "custom", message: parsed.ok ? "land-format" : parsed.code, input: text });
    return z.NEVER;
  })
  .meta({
    description: "Area in 亩 (mu), a decimal string with at most four decimals",
    pattern: "^\\d{1,6}(\\.\\d{1,4})?$",
    examples: ["64.5"],
  });
