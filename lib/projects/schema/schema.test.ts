import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemsOf } from "@/lib/platform/problems";
import { AddAgreementInput } from "./agreement";
import { ListProjectsInput } from "./filters";
import { CorrectMilestoneInput, RecordMilestoneInput } from "./milestone";
import { RecordProgressInput, SaveMonthInput, SetAnnualFiguresInput } from "./progress";
import { CreateProjectInput, UpdateProjectInput } from "./project";

const problems = (schema: z.ZodType, raw: unknown) => {
  const parsed = schema.safeParse(raw);
  return parsed.success ? [] : problemsOf(parsed.error).map(({ path, code }) => `${path} ${code}`.trim());
};

/** The example of shared/api.md. */
const example = {
  zone: "tunliu",
  name: "年产2万吨高纯镁合金项目",
  code: null,
  kind: "new",
  industry: "C32",
  chain: null,
  content: "…",
  park: null,
  landMu: "64.5",
  plannedStartOn: "2023-06-01",
  plannedProducingOn: "2024-06-01",
  sourceRegion: "110000",
  sourceMode: "chain_lead",
  leadOfficer: null,
  contact: { name: "…", phone: "…" },
  totalInvestmentWan: "40000",
  fixedInvestmentWan: "32000",
  expectedOutputWan: "60000",
  expectedTaxWan: "2000",
  expectedJobs: 150,
  enterprise: { name: "…", creditCode: null },
  agreement: { kind: "contract", signedOn: "2023-02-22", amountWan: "40000" },
};
const least = {
  zone: "tunliu",
  name: "甲",
  kind: "new",
  industry: "C",
  totalInvestmentWan: "1",
  enterprise: { name: "乙" },
};

describe("CreateProjectInput", () => {
  it("reads the API's example", () => {
    expect(CreateProjectInput.parse(example)).toMatchObject({
      landMu: "64.5000",
      totalInvestmentWan: "40000.0000",
      code: null,
      agreement: { kind: "contract", signedOn: "2023-02-22", amountWan: "40000.0000" },
    });
  });
  it("needs only what the API requires, and names it", () => {
    expect(problems(CreateProjectInput, least)).toEqual([]);
    expect(problems(CreateProjectInput, {})).toEqual([
      "zone required",
      "name required",
      "kind required",
      "industry required",
      "totalInvestmentWan required",
      "enterprise required",
    ]);
    expect(problems(CreateProjectInput, { ...least, enterprise: {} })).toEqual(["enterprise.name required"]);
  });
  it("says everything that is wrong at its place", () => {
    const wrong = {
      ...example,
      kind: "old",
      industry: "C99",
      chain: "steel",
      code: "2306-110105-89-01-123456",
      landMu: 64.5,
      plannedStartOn: "2023-02-30",
      totalInvestmentWan: "1.23456",
      fixedInvestmentWan: 32000,
      expectedJobs: -1,
      sixNew: "yes",
      enterprise: { name: "甲\u0000", creditCode: "91140405MA0K9XW4QH" },
      agreement: { kind: "contract", signedOn: "2023-13-01", amountWan: "三千万" },
      stage: "at_capacity",
    };
    expect(problems(CreateProjectInput, wrong)).toEqual([
      "kind not-in-list",
      "industry not-in-list",
      "totalInvestmentWan money-decimals",
      "code code-region",
      "chain not-in-list",
      "landMu land-type",
      "plannedStartOn date-impossible",
      "sixNew wrong-type",
      "fixedInvestmentWan money-type",
      "expectedJobs count-negative",
      "enterprise.name text-control",
      "enterprise.creditCode uscc-check",
      "agreement.signedOn date-impossible",
      "agreement.amountWan money-number-words",
      "stage unknown-field",
    ]);
  });
  it("takes blanks of a form for none and normalises codes", () => {
    const form = {
      ...least,
      code: "23061404058901123456",
      chain: "",
      plannedStartOn: " ",
      enterprise: { name: "乙", creditCode: "91140405ma0k9xw4qg" },
    };
    expect(CreateProjectInput.parse(form)).toMatchObject({
      code: "2306-140405-89-01-123456",
      chain: null,
      plannedStartOn: null,
      enterprise: { creditCode: "91140405MA0K9XW4QG" },
    });
  });
});

describe("inputs on a project", () => {
  const key = { projectId: "7", version: 3 };
  it("a patch tells absent from none", () => {
    expect(UpdateProjectInput.parse({ ...key, chain: null })).toEqual({ projectId: 7, version: 3, chain: null });
    expect(problems(UpdateProjectInput, { projectId: "7", name: "" })).toEqual(["version required", "name required"]);
  });
  it("milestones", () => {
    expect(
      RecordMilestoneInput.parse({ ...key, kind: "started", occurredOn: "2023-05-08", evidence: [{ kind: "filing" }] })
        .evidence,
    ).toEqual([{ kind: "filing" }]);
    expect(
      problems(RecordMilestoneInput, {
        ...key,
        kind: "signed",
        occurredOn: "2023-05-08",
        evidence: [{ kind: "x" }, 3],
      }),
    ).toEqual(["kind not-in-list", "evidence[0].kind not-in-list", "evidence[1] wrong-type"]);
    expect(
      CorrectMilestoneInput.parse({ ...key, kind: "started", occurredOn: null, reason: "没有开工" }).occurredOn,
    ).toBeNull();
    expect(problems(CorrectMilestoneInput, { ...key, kind: "started", occurredOn: "", reason: " " })).toEqual([
      "occurredOn required",
      "reason required",
    ]);
  });
  it("agreements", () => {
    expect(
      AddAgreementInput.parse({ ...key, kind: "contract", signedOn: "2023-02-22", amountWan: "5", replaces: "4" }),
    ).toMatchObject({ replaces: 4, amountWan: "5.0000" });
    expect(problems(AddAgreementInput, { ...key, kind: "memo", signedOn: "2023-02-22", parties: "甲" })).toEqual([
      "kind not-in-list",
      "parties wrong-type",
    ]);
  });
  it("progress", () => {
    const rows = [{ projectId: "1", investedWan: "5" }, { projectId: "2", investedWan: "五" }, { projectId: "3" }];
    expect(problems(SaveMonthInput, { zone: "tunliu", month: "2023-11", rows })).toEqual([
      "rows[1].investedWan money-number-words",
      "rows[2].investedWan required",
    ]);
    expect(
      problems(RecordProgressInput, { ...key, month: "2023-13", investedWan: "1", coordinationLevel: "town" }),
    ).toEqual(["month month-impossible", "coordinationLevel not-in-list"]);
    expect(problems(SetAnnualFiguresInput, { projectId: "1", year: 1989, actualJobs: 0.5 })).toEqual([
      "year year-range",
      "actualJobs count-whole",
    ]);
  });
});

describe("ListProjectsInput", () => {
  it("reads an address", () => {
    expect(ListProjectsInput.parse({})).toEqual({ sort: "-stageOn", limit: 50 });
    expect(
      ListProjectsInput.parse({
        stage: "signed,started",
        chain: ["nev", "al-mg"],
        q: " 镁合金 ",
        onlyOverdue: "1",
        limit: "200",
        minWan: "",
      }),
    ).toEqual({
      stage: ["signed", "started"],
      chain: ["nev", "al-mg"],
      q: "镁合金",
      onlyOverdue: true,
      minWan: null,
      sort: "-stageOn",
      limit: 200,
    });
  });
  it.each([
    [{ limit: "0" }, ["limit limit-range"]],
    [{ limit: "201" }, ["limit limit-range"]],
    [{ limit: "ten" }, ["limit limit-range"]],
    [{ stage: "done" }, ["stage[0] not-in-list"]],
    [{ sort: "id; drop table" }, ["sort not-in-list"]],
    [{ signedFrom: "2023-02-30" }, ["signedFrom date-impossible"]],
    [{ owner: "me" }, ["owner unknown-field"]],
  ])("%j → %j", (raw, expected) => expect(problems(ListProjectsInput, raw)).toEqual(expected));
});

it("every input describes itself for the API", () => {
  for (const schema of [
    CreateProjectInput,
    UpdateProjectInput,
    RecordMilestoneInput,
    AddAgreementInput,
    RecordProgressInput,
    ListProjectsInput,
  ]) {
    expect(z.toJSONSchema(schema, { io: "input" }).type).toBe("object");
  }
});
