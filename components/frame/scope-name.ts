import type { Ctx } from "@/lib/access/ctx";

/** The units whose rows the caller sees, in words of the screen's language: what a printed page names as its scope. */
export function scopeName(ctx: Ctx): string {
  const names = ctx.actor.assignments.map((each) => (ctx.locale === "en" ? each.unitNameEn : each.unitNameZh));
  return [...new Set(names)].join(ctx.locale === "en" ? ", " : "、");
}
