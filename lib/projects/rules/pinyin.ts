import { pinyin } from "pinyin-pro";

/** The initials by which a name is found: "高纯镁合金2号" → "gcmhj2h"; letters and digits stay, everything else goes. */
export function pinyinInitials(text: string): string {
  return pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** What the search index keeps of a project's names in initials: its own, the former ones, the enterprise's. */
export function searchInitials(name: string, formerNames: readonly string[], enterprise: string): string {
  return [...new Set([name, ...formerNames, enterprise].map(pinyinInitials).filter((each) => each !== ""))].join(" ");
}
