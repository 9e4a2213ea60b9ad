import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CalendarDate } from "./dates";
import { Count, Flag, Id, List, OneOf, Optional, Version } from "./fields";
import { MoneyWan } from "./money";
import { problemsOf } from "./problems";
import { Line } from "./text";

const Input = z.strictObject({
  name: Line(5),
  park: Optional(Line(5)),
  plannedOn: Optional(CalendarDate),
  agreement: z.strictObject({ amountWan: MoneyWan, signedOn: CalendarDate }),
  evidence: List(z.strictObject({ kind: OneOf(["filing", "site_photo"]) }), 2),
  jobs: Count(100).optional(),
  flag: Flag.optional(),
});
const good = { name: "甲", agreement: { amountWan: "1", signedOn: "2023-01-01" }, evidence: [] };
const problems = (raw: unknown) => {
  const parsed = Input.safeParse(raw);
  return parsed.success ? [] : problemsOf(parsed.error);
};

describe("problemsOf", () => {
  it("names every problem at its place, all at once", () => {
    const raw = {
      name: "一二三四五六",
      park: 3,
      plannedOn: "2023-02-30",
      agreement: { amountWan: 40000, signedOn: "", note: 1 },
      evidence: [{ kind: "filing" }, { kind: "selfie" }],
      jobs: 1.5,
      isAdmin: true,
    };
    expect(new Set(problems(raw))).toEqual(
      new Set([
        { path: "name", code: "too-long", params: { max: 5 } },
        { path: "park", code: "wrong-type" },
        { path: "plannedOn", code: "date-impossible" },
        { path: "agreement.amountWan", code: "money-type" },
        { path: "agreement.signedOn", code: "required" },
        { path: "agreement.note", code: "unknown-field" },
        { path: "evidence[1].kind", code: "not-in-list" },
        { path: "jobs", code: "count-whole" },
        { path: "isAdmin", code: "unknown-field" },
      ]),
    );
  });

  it.each([
    [undefined, [{ path: "", code: "required" }]],
    ["text", [{ path: "", code: "wrong-type" }]],
    [{ ...good, agreement: undefined }, [{ path: "agreement", code: "required" }]],
    [{ ...good, agreement: [] }, [{ path: "agreement", code: "wrong-type" }]],
    [{ ...good, evidence: {} }, [{ path: "evidence", code: "wrong-type" }]],
    [
      { ...good, evidence: [1, 2, 3].map(() => ({ kind: "filing" })) },
      [{ path: "evidence", code: "too-many", params: { max: 2 } }],
    ],
    [{ ...good, jobs: -1 }, [{ path: "jobs", code: "count-negative", params: { min: 0 } }]],
    [{ ...good, jobs: 101 }, [{ path: "jobs", code: "count-absurd", params: { max: 100 } }]],
    [{ ...good, flag: "yes" }, [{ path: "flag", code: "wrong-type" }]],
  ])("%j", (raw, expected) => expect(problems(raw)).toEqual(expected));

  it("answers junk with at most 200 problems", () => {
    const junk = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${"k".repeat(90)}${i}`, 1]));
    const found = problems({ ...good, ...junk });
    expect(found.length).toBe(200);
    expect(found.every((problem) => problem.path.length <= 60)).toBe(true);
  });
});

describe("fields", () => {
  it("keeps absent, none and a value apart", () => {
    expect(Input.parse(good).park).toBeUndefined();
    expect(Input.parse({ ...good, park: null }).park).toBeNull();
    expect(Input.parse({ ...good, park: " ", plannedOn: "" })).toMatchObject({ park: null, plannedOn: null });
    expect(Input.parse({ ...good, park: "东区" }).park).toBe("东区");
  });
  it.each([
    ["12", 12],
    ["0", 0],
    ["abc", 0],
    ["1e3", 0],
    ["2147483647", 2_147_483_647],
    ["2147483648", 0],
  ])("Id %s → %i", (text, id) => expect(Id.parse(text)).toBe(id));
  it("wants a version", () => {
    expect(Version.safeParse(undefined).error?.issues[0]?.message).toBe("required");
    expect(Version.safeParse("1").error?.issues[0]?.message).toBe("wrong-type");
    expect(Version.safeParse(0).error?.issues[0]?.message).toBe("wrong-type");
    expect(Version.parse(3)).toBe(3);
  });
  it("describes itself for the API", () => {
    const schema = z.toJSONSchema(Input, { io: "input" });
    expect(JSON.stringify(schema)).toContain('"maxLength":5');
    expect(schema.required).toEqual(["name", "agreement", "evidence"]);
  });
});
