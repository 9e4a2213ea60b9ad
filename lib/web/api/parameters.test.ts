import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Codes, Limit, Switch } from "@/lib/platform/fields";
import { fieldsOf } from "./fields";
import { readParameters } from "./parameters";

const fields = fieldsOf(
  z.strictObject({
    q: z.string().nullish(),
    stage: Codes(["signed", "started"]),
    limit: Limit,
    year: z.int(),
    open: z.boolean().optional(),
    onlyOverdue: Switch,
    ids: z.array(z.string()),
  }),
);
const read = (query: string) => readParameters(new URLSearchParams(query), fields);

describe("readParameters", () => {
  it.each([
    ["q=12", { q: "12" }],
    ["q=", { q: "" }],
    ["q=%E9%95%81%26a", { q: "镁&a" }],
    ["year=2023", { year: 2023 }],
    ["year=2023.5", { year: "2023.5" }],
    ["year=1e3", { year: "1e3" }],
    ["year=0x10", { year: "0x10" }],
    ["open=true", { open: true }],
    ["open=1", { open: "1" }],
    ["limit=20", { limit: "20" }],
    ["ids=1,2", { ids: ["1", "2"] }],
    ["ids=1&ids=2", { ids: ["1", "2"] }],
    ["stage=signed,started", { stage: "signed,started" }],
    ["stage=signed&stage=started", { stage: ["signed", "started"] }],
  ])("%s", (query, raw) => expect(read(query)).toEqual({ raw, problems: [] }));

  it("refuses what is unknown and single values given twice, all at once", () => {
    expect(read("owner=me&q=a&q=b&constructor=1&__proto__=2").problems).toEqual([
      { path: "owner", code: "unknown-field" },
      { path: "q", code: "repeated" },
      { path: "constructor", code: "unknown-field" },
      { path: "__proto__", code: "unknown-field" },
    ]);
  });
});
