import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  creditCodeCheck,
  creditCodeRefusal,
  normaliseCreditCode,
  normaliseProjectCode,
  projectCodeRefusal,
} from "./identifiers";

const ALPHABET = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const sign = fc.constantFrom(...ALPHABET);
const validCode = fc
  .tuple(
    fc.array(sign, { minLength: 2, maxLength: 2 }),
    fc.stringMatching(/^\d{6}$/),
    fc.array(sign, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, body]) => head.join("") + region + body.join(""))
  .map((first17) => first17 + creditCodeCheck(first17));

describe("credit codes", () => {
  it.each([
    ["91350100M000100Y43", null],
    ["91140405MA0K9XW4QG", null],
    ["91140405MA0K9XW4Q", "uscc-length"],
    ["91140405MA0K9XW4QG1", "uscc-length"],
    ["", "uscc-length"],
    ["91140405MA0K9XW4QI", "uscc-alphabet"],
    ["9114040AMA0K9XW4QG", "uscc-alphabet"],
    ["91140405ma0k9xw4qg", "uscc-alphabet"],
    ["91140405MA0K9XW4QH", "uscc-check"],
  ])("%s → %s", (code, refusal) => expect(creditCodeRefusal(code)).toBe(refusal));

  it("normalises what people type", () => {
    expect(normaliseCreditCode(" ９１140405-ma0k 9xw4qg ")).toBe("91140405MA0K9XW4QG");
  });

  it("accepts every code with its check character and detects every single wrong character", () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), sign, (code, at, other) => {
        expect(creditCodeRefusal(code)).toBeNull();
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        if (wrong !== code) expect(creditCodeRefusal(wrong)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it("detects every swap of two different neighbours", () => {
    fc.assert(
      fc.property(validCode, fc.nat(16), (code, at) => {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (swapped !== code) expect(creditCodeRefusal(swapped)).not.toBeNull();
      }),
    );
  });
});

describe("project codes", () => {
  it.each([
    ["2306-140405-89-01-123456", null],
    ["2312-140000-89-01-000001", null],
    ["2018-140405-32-03-123456", null],
    ["2020-140405-32-03-123456", null],
    ["2313-140405-89-01-123456", "code-time"],
    ["2300-140405-89-01-123456", "code-time"],
    ["2021-140405-89-01-123456", "code-time"],
    ["2306-110105-89-01-123456", "code-region"],
    ["2306-140405-89-01-12345", "code-shape"],
    ["2306-140405-89-01-12345X", "code-shape"],
    ["2306/140405/89/01/123456", "code-shape"],
  ])("%s → %s", (code, refusal) => expect(projectCodeRefusal(code)).toBe(refusal));

  it("normalises hyphens, width and plain digits", () => {
    expect(normaliseProjectCode("23061404058901123456")).toBe("2306-140405-89-01-123456");
    expect(normaliseProjectCode(" ２３０６—140405–89‑01-123456")).toBe("2306-140405-89-01-123456");
  });
});
