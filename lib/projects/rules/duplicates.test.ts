import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  duplicateProblems,
  nameCore,
  nameSimilarity,
  type ResemblanceCandidate,
  resemblancesOf,
  windowsOf,
} from "./duplicates";

const other = (more: Partial<ResemblanceCandidate>): ResemblanceCandidate => ({
  id: "7",
  name: "风电叶片制造",
  enterpriseName: "甲公司",
  zone: "tunliu",
  sameCode: false,
  sameEnterprise: false,
  sameParcel: false,
  sharedWindows: 0,
  ...more,
});

describe("names", () => {
  it.each([
    ["年产2万吨高纯镁合金项目", "2万吨高纯镁合金"],
    ["山西某某新材料有限责任公司高纯镁建设项目", "某某新材料高纯镁"],
    ["建设项目", "建设项目"],
    ["年产 ２万吨（高纯）镁合金 项目", "2万吨高纯镁合金"],
  ])("core of %s is %s", (name, core) => expect(nameCore(name)).toBe(core));

  it.each([
    ["年产2万吨高纯镁合金项目", "2万吨高纯镁合金生产线建设项目", 1],
    ["年产2万吨高纯镁合金项目", "年产3万吨高纯镁合金项目", 0.8],
    ["年产2万吨高纯镁合金项目", "风电叶片制造项目", 0],
  ])("%s ~ %s is about %d", (a, b, like) => expect(Math.abs(nameSimilarity(a, b) - like)).toBeLessThan(0.1));

  it("is symmetric, bounded, and 1 for itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const like = nameSimilarity(a, b);
        expect(like).toBe(nameSimilarity(b, a));
        expect(like >= 0 && like <= 1).toBe(true);
        if (windowsOf(nameCore(a)).length > 0) expect(nameSimilarity(a, a)).toBe(1);
      }),
    );
  });
});

describe("resemblancesOf", () => {
  const name = "年产2万吨高纯镁合金项目";
  it("lists every reason, most alike first", () => {
    const found = resemblancesOf(name, [
      other({ id: "1", sameEnterprise: true }),
      other({ id: "2" }),
      other({ id: "3", name: "2万吨高纯镁合金扩建工程", sameParcel: true }),
      other({ id: "4", sameCode: true }),
      other({ id: null, name: null, enterpriseName: null, zone: null, sharedWindows: 6 }),
    ]);
    expect(found.map((each) => [each.id, each.score, each.reasons])).toEqual([
      ["3", 1, ["parcel", "name"]],
      ["4", 1, ["code"]],
      [null, 0.86, ["name"]],
      ["1", 0.5, ["enterprise"]],
    ]);
  });

  it("speaks without naming what the caller may not see", () => {
    const found = resemblancesOf(name, [
      other({ id: null, name: null, sameEnterprise: true }),
      other({ id: "3", sameEnterprise: true }),
      other({ id: "4", sameParcel: true }),
      other({ id: "5", name }),
    ]);
    expect(duplicateProblems(found)).toEqual([
      { path: "name", code: "duplicate-name", params: { name, id: "5" } },
      { path: "parcelNo", code: "duplicate-parcel", params: { name: "风电叶片制造", id: "4" } },
      { path: "name", code: "duplicate-elsewhere" },
      { path: "enterprise.name", code: "duplicate-enterprise", params: { name: "风电叶片制造", id: "3" } },
    ]);
  });
});
