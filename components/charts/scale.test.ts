import { describe, expect, it } from "vitest";
import { classBounds, classOf, ranked } from "./scale";

describe("ranked", () => {
  it("lets equal values share a rank, skips the next, and leaves out what has no value", () => {
    const items = [{ value: "0.50" }, { value: null }, { value: 0.9 }, { value: "0.5" }, { value: "0" }];
    expect(ranked(items).map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
      [null, false],
    ]);
  });
});

describe("classes", () => {
  it("hold about equally many and never split equal values", () => {
    const bounds = classBounds([0, 0, 0, 1, 2, 3, 4, 8, 9, 20, 31], 5);
    expect(bounds).toEqual([1, 3, 8, 20, 31]);
    expect([0, 1, 2, 31].map((value) => classOf(value, bounds))).toEqual([0, 0, 1, 4]);
  });

  it("are fewer than asked when there are fewer values", () => {
    expect(classBounds([7, 7, 7], 5)).toEqual([7]);
    expect(classBounds([], 5)).toEqual([]);
  });
});
