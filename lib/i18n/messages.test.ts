import { describe, expect, it } from "vitest";
import { MESSAGES } from "./messages";

/** Every message by its full key, with the names of its ICU arguments and tags. */
function flat(words: object, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === "string") {
      const args = [...value.matchAll(/\{\s*(\w+)|<(\w+)>/g)].map((match) => match[1] ?? `<${match[2]}>`);
      found.set(prefix + key, [...new Set(args)].sort().join(" "));
    } else {
      for (const [inner, names] of flat(value as object, `${prefix}${key}.`)) found.set(inner, names);
    }
  }
  return found;
}

describe("messages", () => {
  const zh = flat(MESSAGES["zh-CN"]);
  const en = flat(MESSAGES.en);

  it("both languages have the same keys", () => {
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
  });

  it("both languages use the same arguments", () => {
    const plural = (names: string) => names.replace(/\b(one|other|zero)\b/g, "").trim();
    expect([...zh].filter(([key, names]) => plural(names) !== plural(en.get(key) ?? "")).map(([key]) => key)).toEqual(
      [],
    );
  });

  it("no message is empty", () => {
    const empty = (words: object): boolean =>
      Object.values(words).some((value) => (typeof value === "string" ? value.trim() === "" : empty(value as object)));
    expect(empty(MESSAGES)).toBe(false);
  });
});
