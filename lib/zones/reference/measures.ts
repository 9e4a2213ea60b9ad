import { type Named, nameIn } from "./named";

/** Units of count of the published figures, as printed. */
const MEASURES = [
  { code: "亿元", zh: "亿元", en: "CNY 100 million" },
  { code: "万元", zh: "万元", en: "CNY 10,000" },
  { code: "亩", zh: "亩", en: "mu" },
  { code: "万平方米", zh: "万平方米", en: "10,000 m²" },
  { code: "人次", zh: "人次", en: "person-trips" },
  { code: "人", zh: "人", en: "persons" },
  { code: "件", zh: "件", en: "cases" },
  { code: "次", zh: "次", en: "times" },
] as const satisfies readonly Named[];

/** The unit of a published figure in the reader's language; counting words that English does without are left out there. */
export function measureIn(measure: string, locale: string): string {
  const known = MEASURES.find((each) => each.code === measure);
  if (known) return nameIn(known, locale);
  return locale.startsWith("zh") ? measure : "";
}
