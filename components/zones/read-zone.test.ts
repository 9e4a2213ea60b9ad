import { describe, expect, it } from "vitest";
import { readZone, zonePath } from "./read-zone";

const form = new FormData();
for (const [name, value] of Object.entries({
  code: "tunliu",
  aliases: "甲\n\n乙\r\n",
  "parks[0].name": "",
  "parks[1].name": "东区",
  "parks[1].areaKm2": "1.5",
  "parks[3].areaKm2": "2",
  "leadingIndustries[0]": "",
  "leadingIndustries[1]": "C32",
})) {
  form.append(name, value);
}

describe("the form of a zone", () => {
  it("leaves out empty rows", () => {
    expect(readZone(form)).toMatchObject({
      code: "tunliu",
      aliases: ["甲", "乙"],
      parks: [
        { name: "东区", areaKm2: "1.5" },
        { name: null, areaKm2: "2" },
      ],
      leadingIndustries: ["C32"],
    });
  });
  it.each([
    ["parks[1].name", "parks[3].name"],
    ["leadingIndustries[0]", "leadingIndustries[1]"],
    ["aliases[1]", "aliases"],
    ["parks", "parks"],
    ["county", "county"],
  ])("%s is at %s", (path, field) => expect(zonePath(path, form)).toBe(field));
});
