import { describe, expect, it } from "vitest";
import { etagOf, keyIn, versionIn } from "./conditions";

const status = (work: () => unknown) => {
  try {
    work();
    return 200;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

describe("If-Match", () => {
  it("is the ETag of a version", () => expect(versionIn(etagOf(17))).toBe(17));
  it.each([
    [null, 428],
    ["", 428],
    ["*", 428],
    ["3", 400],
    ['W/"3"', 400],
    ['"3", "4"', 400],
    ['"0"', 400],
    ['"-1"', 400],
    ['"99999999999999999999"', 400],
    ['"3"', 200],
  ])("%s → %i", (header, expected) => expect(status(() => versionIn(header))).toBe(expected));
});

describe("Idempotency-Key", () => {
  it.each([
    ["", 400],
    ["a b", 400],
    ["x".repeat(201), 400],
    ["键", 400],
    ["7f1f6f0e-1", 200],
  ])("%s → %i", (header, expected) => expect(status(() => keyIn(header))).toBe(expected));
  it("may be absent", () => expect(keyIn(null)).toBeUndefined());
});
