/** An entry of a fixed list with its names in both languages. */
export type Named = { readonly code: string; readonly zh: string; readonly en: string };

/** The entry's name in a locale: Chinese for "zh-CN", English otherwise. */
export function nameIn(entry: Named, locale: string): string {
  return locale.startsWith("zh") ? entry.zh : entry.en;
}
