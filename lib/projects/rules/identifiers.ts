const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export type CreditCodeRefusal = "uscc-length" | "uscc-alphabet" | "uscc-check";
export type ProjectCodeRefusal = "code-shape" | "code-region" | "code-time";

/** Upper case, full-width to ASCII, without spaces and hyphens: how a code is compared and stored. */
export function normaliseCreditCode(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** The check character of the first 17 characters of a 统一社会信用代码 (GB 32100-2015: weights 3^(i−1) mod 31, 31 minus the sum). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Why a normalised text is no 统一社会信用代码, or null: length, characters (no I O S V Z; six digits of region), check character. */
export function creditCodeRefusal(code: string): CreditCodeRefusal | null {
  if (code.length !== 18) return "uscc-length";
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return "uscc-alphabet";
  return creditCodeCheck(code.slice(0, 17)) === code.charAt(17) ? null : "uscc-check";
}

/** ASCII digits with the usual hyphens, without spaces; a code typed as 20 digits gets its hyphens. */
export function normaliseProjectCode(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[‐-―−]/g, "-");
  return plain.replace(/^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/, "$1-$2-$3-$4-$5");
}

/**
 * Why a normalised text is no 项目代码 of the province, or null. Five segments 4-6-2-2-6 (GB/T 40058-2021): YYMM of its month (older codes
 * of 2016–2020: the year), region starting 14, department, type, number. The rule of its check character is not published, so it
 * is not checked (domain/reference.md §4.3).
 */
export function projectCodeRefusal(code: string): ProjectCodeRefusal | null {
  const match = /^(\d{4})-(\d{6})-\d{2}-\d{2}-\d{6}$/.exec(code);
  if (!match) return "code-shape";
  const [, time = "", region = ""] = match;
  if (!region.startsWith("14")) return "code-region";
  const olderYear = Number(time) >= 2016 && Number(time) <= 2020;
  const month = Number(time.slice(2));
  return olderYear || (month >= 1 && month <= 12) ? null : "code-time";
}
