import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bigramsOf, lengthOf, Line, normaliseForSearch, Paragraph, textRefusal } from "./text";

const codes = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("Line", () => {
  it.each([
    ["  年产2万吨高纯镁合金项目 ", "年产2万吨高纯镁合金项目"],
    ["𠮷林𣲷电厂", "𠮷林𣲷电厂"],
    ["郎 凉 兀", "郎 凉 兀"],
    ["工厂👨‍👩‍👧‍👦🇨🇳", "工厂👨‍👩‍👧‍👦🇨🇳"],
    ["=SUM(A1)", "=SUM(A1)"],
    ["+86 351", "+86 351"],
    ["Cafe\u0301", "Café"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["'; drop table projects; --", "'; drop table projects; --"],
  ])("stores %j as %j", (typed, stored) => expect(Line(60).parse(typed)).toBe(stored));

  it.each([
    ["a\u0000b", "text-control"],
    ["a\u001bb", "text-control"],
    ["a\u0085b", "text-control"],
    ["a\tb", "text-control"],
    ["a\nb", "text-control"],
    ["a\u200bb", "text-control"],
    ["a\u2028b", "text-control"],
    ["a\ufffeb", "text-control"],
    ["a\u202eb", "text-bidi"],
    ["a\u2067b", "text-bidi"],
    ["a\ud800b", "text-malformed"],
    ["", "required"],
    [" \u3000 ", "required"],
    [undefined, "required"],
    [null, "required"],
    [12, "wrong-type"],
    [{ not: "" }, "wrong-type"],
    ["x".repeat(61), "too-long"],
    ["x".repeat(10_000_000), "too-long"],
  ])("refuses %j", (typed, code) => expect(codes(Line(60).safeParse(typed))).toEqual([code]));

  it("counts code points, at and above the limit", () => {
    expect(Line(3).parse("𠮷𠮷𠮷")).toBe("𠮷𠮷𠮷");
    expect(codes(Line(3).safeParse("𠮷𠮷𠮷𠮷"))).toEqual(["too-long"]);
    expect(lengthOf("𠮷a👍")).toBe(3);
  });

  it("is stable: what was stored is accepted and stored again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const once = Line(2000).safeParse(typed);
        if (!once.success) return;
        expect(Line(2000).parse(once.data)).toBe(once.data);
        expect(textRefusal(once.data, false)).toBeNull();
      }),
    );
  });
});

describe("Paragraph", () => {
  it("keeps lines and tabs, unifies line ends", () => {
    expect(Paragraph(100).parse("一\r\n二\r三\t四\n")).toBe("一\n二\n三\t四");
  });
  it("refuses other controls", () => expect(codes(Paragraph(100).safeParse("一\u0007二"))).toEqual(["text-control"]));
});

describe("search form", () => {
  it.each([
    ["年产２万吨（高纯）镁合金 项目！", "年产2万吨高纯镁合金项目"],
    ["ABC-Def_1", "abcdef1"],
    ["《右玉·风电》", "右玉风电"],
  ])("%s → %s", (text, normal) => expect(normaliseForSearch(text)).toBe(normal));

  it("makes every one- and two-character window once", () => {
    expect(bigramsOf("").length).toBe(0);
    expect(bigramsOf("镁").sort()).toEqual(["镁"]);
    expect(new Set(bigramsOf("镁合镁合"))).toEqual(new Set(["镁", "合", "镁合", "合镁"]));
    expect(new Set(bigramsOf("𠮷林"))).toEqual(new Set(["𠮷", "林", "𠮷林"]));
  });

  it("a text holds the windows of each of its parts", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (a, b, c) => {
          const whole = new Set(bigramsOf(a + b + c));
          expect(bigramsOf(b).every((window) => whole.has(window))).toBe(true);
        },
      ),
    );
  });
});
