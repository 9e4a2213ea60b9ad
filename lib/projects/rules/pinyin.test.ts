import { describe, expect, it } from "vitest";
import { pinyinInitials, searchInitials } from "./pinyin";

describe("pinyin initials", () => {
  it.each([
    ["年产2万吨高纯镁合金项目", "nc2wdgcmhjxm"],
    ["长治LED显示屏", "czledxsp"],
    ["（屯留）风电—二期", "tlfdeq"],
    ["🏭", ""],
  ])("%s → %s", (name, initials) => expect(pinyinInitials(name)).toBe(initials));
  it("joins all names once", () => {
    expect(searchInitials("镁合金", ["镁合金", "铝合金"], "甲公司")).toBe("mhj lhj jgs");
  });
});
