import { describe, expect, it } from "vitest";
import { CHAINS, CHAIN_CODES } from "./chains";
import { DIVISIONS, divisionsOf, INDUSTRY_CODES, industryOf, SECTIONS, sectionOf } from "./industries";
import { nameIn } from "./named";
import { PROVINCES } from "./provinces";
import { ZONE_KINDS, ZONE_LEVELS } from "./zone-kinds";

describe("reference lists", () => {
  it("have the sizes of their standards, no code twice, both names", () => {
    for (const [list, size] of [
      [SECTIONS, 20],
      [DIVISIONS, 97],
      [CHAINS, 16],
      [PROVINCES, 34],
      [ZONE_KINDS, 6],
      [ZONE_LEVELS, 2],
    ] as const) {
      expect(list.length).toBe(size);
      expect(new Set(list.map((entry) => entry.code)).size).toBe(size);
      expect(list.every((entry) => entry.zh.length > 0 && entry.en.length > 0)).toBe(true);
    }
  });

  it("divisions run 01 to 97 and belong to a section", () => {
    expect(DIVISIONS.map((division) => Number(division.code.slice(1)))).toEqual(
      Array.from({ length: 97 }, (_, i) => i + 1),
    );
    expect(DIVISIONS.every((division) => industryOf(sectionOf(division.code)))).toBe(true);
    expect(SECTIONS.flatMap((section) => divisionsOf(section.code)).length).toBe(97);
    expect(divisionsOf("C").map((division) => division.code)).toContain("C32");
    expect(INDUSTRY_CODES.length).toBe(117);
    expect(industryOf("C99")).toBeUndefined();
  });

  it("chains stand in the order of the API", () => {
    expect(CHAIN_CODES[0]).toBe("special-steel");
    expect(CHAIN_CODES[15]).toBe("prefab-building");
  });

  it("names in the reader's language", () => {
    expect(nameIn(CHAINS[1], "zh-CN")).toBe("新能源汽车");
    expect(nameIn(CHAINS[1], "en")).toBe("New-energy vehicles");
  });
});
