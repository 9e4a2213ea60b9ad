import { describe, expect, it } from "vitest";
import { cityProblems, zoneProblems } from "./rules";

const codes = (problems: { path: string; code: string }[]) => problems.map(({ path, code }) => `${path} ${code}`);

describe("zoneProblems", () => {
  const zone = {
    areaKm2: "10",
    parks: [
      { name: "东区", areaKm2: "6" },
      { name: "西区", areaKm2: "4" },
    ],
    leadingIndustries: ["C32", "C34"],
  };
  it("lets parks fill the zone", () => expect(zoneProblems(zone)).toEqual([]));
  it("marks every repetition and parks larger than the zone", () => {
    const parks = [...zone.parks, { name: "东区", areaKm2: "0.0001" }];
    expect(codes(zoneProblems({ ...zone, parks, leadingIndustries: ["C32", "C32"] }))).toEqual([
      "parks[2].name park-twice",
      "leadingIndustries[1] industry-twice",
      "areaKm2 parks-over-area",
    ]);
    expect(zoneProblems({ ...zone, parks, leadingIndustries: [] })[1]?.params).toEqual({ sum: "10.0001", area: "10" });
  });
  it("does not judge what is not known", () => {
    expect(zoneProblems({ areaKm2: null, parks: zone.parks, leadingIndustries: [] })).toEqual([]);
    expect(zoneProblems({ areaKm2: "1", parks: [{ name: "东区", areaKm2: null }], leadingIndustries: [] })).toEqual([]);
  });
});

describe("cityProblems", () => {
  const last = { city: "140400", sinceOn: "2000-01-01" };
  it.each([
    ["another city", { city: "140500", sinceOn: "2023-01-01" }, []],
    ["the same city", { city: "140400", sinceOn: "2023-01-01" }, ["city zone-city-same"]],
    ["the day of the last change", { city: "140500", sinceOn: "2000-01-01" }, ["sinceOn zone-city-too-early"]],
    ["today", { city: "140500", sinceOn: "2023-12-05" }, []],
    ["tomorrow", { city: "140500", sinceOn: "2023-12-06" }, ["sinceOn date-future"]],
  ])("%s", (_name, at, expected) =>
    expect(codes(cityProblems({ ...at, last, today: "2023-12-05" }))).toEqual(expected),
  );
  it("of a zone that never had one", () =>
    expect(cityProblems({ city: "140400", sinceOn: "2000-01-01", last: null, today: "2023-12-05" })).toEqual([]));
});
