import type { Problem } from "@/lib/platform/errors";
import { lengthOf } from "@/lib/platform/text";
import { COMMON_WORDS } from "./password-words";

/** GB/T 22239-2019 8.1.4.1 a (complexity), ASVS 6.2 (length, common words). Rotation and the last five are kept by the database and the command. */
export const SHORTEST = 10;
export const LONGEST = 128;
const CLASSES_WANTED = 3;
/** a password with fewer letters and digits beside common words and rows of signs is made mainly of them */
const OWN_PART = 6;

const LEET: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  "5": "s",
  $: "s",
  "7": "t",
};
const ROWS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
  "!@#$%^&*()",
];

/** How many of the four classes stand in it: small letters, capital letters, digits, anything else. */
export function classesOf(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
}

function isRow(piece: string): boolean {
  const backwards = [...piece].reverse().join("");
  return ROWS.some((row) => row.includes(piece) || row.includes(backwards));
}

/** Takes out runs of three and more: the same sign, or neighbours on the keyboard, in the alphabet or in counting. */
function withoutRuns(text: string): string {
  let rest = text.replace(/(.)\1{2,}/gu, " ");
  for (let at = 0; at < rest.length; at += 1) {
    let end = at + 3;
    if (end > rest.length || !isRow(rest.slice(at, end))) continue;
    while (end < rest.length && isRow(rest.slice(at, end + 1))) end += 1;
    rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
  }
  return rest;
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.split(word).join(" "), text);
}

const ownPart = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** Is it mainly a common word, a name of the context, a year or a row of keys, also when spelled with signs (`P@ssw0rd`)? */
function isCommon(password: string, context: readonly string[]): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  const spelled = [...plain].map((sign) => LEET[sign] ?? sign).join("");
  const named = context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => lengthOf(word) > 2);
  const words = [...new Set([...named, ...COMMON_WORDS])].sort((a, b) => b.length - a.length);
  const years = (text: string) => text.replace(/(?:19|20)\d{2}(?:[01]\d(?:[0-3]\d)?)?/g, " ");
  const shortest = Math.min(
    ...[plain, spelled, years(plain)].map((text) => ownPart(withoutRuns(withoutWords(text, words)))),
  );
  return shortest < OWN_PART && shortest < ownPart(plain);
}

/** Everything that speaks against a new password; `context` holds the names it must not mainly consist of. The path is the caller's. */
export function passwordProblems(password: string, context: readonly string[]): Problem[] {
  const length = lengthOf(password);
  return [
    ...(length < SHORTEST ? [{ path: "", code: "password-short", params: { min: SHORTEST } }] : []),
    ...(length > LONGEST ? [{ path: "", code: "password-long", params: { max: LONGEST } }] : []),
    ...(classesOf(password) < CLASSES_WANTED ? [{ path: "", code: "password-classes" }] : []),
    ...(length <= LONGEST && isCommon(password, context) ? [{ path: "", code: "password-common" }] : []),
  ];
}
