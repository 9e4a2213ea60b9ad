import { describe, expect, it } from "vitest";
import { chooseLocale } from "./locales";

describe("chooseLocale", () => {
  it.each([
    ["en", "zh-CN", "en"],
    ["fr", "en-GB,en;q=0.9", "en"],
    [undefined, "en;q=0.4, zh-TW;q=0.8", "zh-CN"],
    [undefined, "fr, de;q=0.5", "zh-CN"],
    [undefined, "en;q=0, fr", "zh-CN"],
    [undefined, ";;;,q=,", "zh-CN"],
    [undefined, null, "zh-CN"],
  ] as const)("cookie %s, header %s: %s", (cookie, header, locale) => {
    expect(chooseLocale(cookie, header)).toBe(locale);
  });
});
