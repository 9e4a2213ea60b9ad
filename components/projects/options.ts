import type { Option } from "@/components/ui/choices";
import { CHAINS } from "@/lib/zones/reference/chains";
import { SECTIONS, divisionsOf } from "@/lib/zones/reference/industries";
import { nameIn } from "@/lib/zones/reference/named";
import { PROVINCES } from "@/lib/zones/reference/provinces";

/** The 16 provincial chains as choices. */
export function chainOptions(locale: string): Option[] {
  return CHAINS.map((chain) => ({ value: chain.code, label: nameIn(chain, locale) }));
}

/** Sections and their divisions (GB/T 4754-2017) as choices, grouped by section. */
export function industryOptions(locale: string): Option[] {
  return SECTIONS.flatMap((section) => {
    const group = `${section.code} ${nameIn(section, locale)}`;
    return [
      { value: section.code, label: group, group },
      ...divisionsOf(section.code).map((division) => ({
        value: division.code,
        label: `${division.code} ${nameIn(division, locale)}`,
        group,
      })),
    ];
  });
}

/** The provinces of China as source of an investment. */
export function provinceOptions(locale: string): Option[] {
  return PROVINCES.map((province) => ({ value: province.code, label: nameIn(province, locale) }));
}

/** Codes with their words, e.g. codeOptions(STAGES, (code) => t(`stage.${code}`)). */
export function codeOptions<Code extends string>(codes: readonly Code[], word: (code: Code) => string): Option[] {
  return codes.map((code) => ({ value: code, label: word(code) }));
}
