import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { messagesOf } from "@/lib/i18n/messages";
import { CHAINS } from "@/lib/zones/reference/chains";
import { DIVISIONS, SECTIONS } from "@/lib/zones/reference/industries";
import { nameIn } from "@/lib/zones/reference/named";
import type { Rollup } from "../reference";
import { NONE } from "../types";

/** The code of the province among the units, and of the zones that stand directly under it among the cities. */
export const PROVINCE = "140000";

/** A word of the namespace `rollups` that takes no values; the key itself where there is none. */
function word(locale: Ctx["locale"], ...path: readonly string[]): string {
  let at: unknown = messagesOf(locale).rollups;
  for (const step of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  return typeof at === "string" ? at : path.join(".");
}

/** What the figures of a rollup count, in a language. */
export function definitionOf(locale: Ctx["locale"], rollup: Rollup): string {
  return word(locale, "definition", rollup);
}

export function provinceName(locale: Ctx["locale"]): string {
  return word(locale, "unit", "province");
}

/** The name of a city's row; the province's code stands for the zones directly under it. */
export function cityName(locale: Ctx["locale"], code: string, name: string): string {
  return code === PROVINCE ? word(locale, "unit", "direct") : name;
}

/** The name of a chain, or of the row of projects without one. */
export function chainName(locale: Ctx["locale"], code: string): string {
  if (code === NONE) return word(locale, "unit", "noChain");
  const chain = CHAINS.find((each) => each.code === code);
  return chain ? nameIn(chain, locale) : code;
}

const INDUSTRIES = new Map([...SECTIONS, ...DIVISIONS].map((each) => [each.code as string, each]));

/** The name of a section or division. */
export function industryName(locale: Ctx["locale"], code: string): string {
  const industry = INDUSTRIES.get(code);
  return industry ? nameIn(industry, locale) : code;
}
