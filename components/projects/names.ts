import { CHAINS } from "@/lib/zones/reference/chains";
import { industryOf, sectionOf } from "@/lib/zones/reference/industries";
import { nameIn } from "@/lib/zones/reference/named";
import { PROVINCES } from "@/lib/zones/reference/provinces";

/** Name of a provincial key chain, or null. */
export function chainName(code: string | null, locale: string): string | null {
  const chain = CHAINS.find((each) => each.code === code);
  return chain ? nameIn(chain, locale) : null;
}

/** Code and name of an industry: "C32 有色金属冶炼和压延加工业". */
export function industryName(code: string, locale: string): string {
  const industry = industryOf(code) ?? industryOf(sectionOf(code));
  return industry ? `${code} ${nameIn(industry, locale)}` : code;
}

/** Name of a province as source of an investment, or null. */
export function provinceName(code: string | null, locale: string): string | null {
  const province = PROVINCES.find((each) => each.code === code);
  return province ? nameIn(province, locale) : null;
}

/** The name of a zone in the language of the screen. */
export function zoneName(row: { zoneNameZh: string; zoneNameEn: string }, locale: string): string {
  return locale === "en" ? row.zoneNameEn : row.zoneNameZh;
}
