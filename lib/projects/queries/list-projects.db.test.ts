import { beforeAll, describe, expect, it } from "vitest";
import { anAccount, ctxFor } from "@/prisma/builders/accounts";
import { aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { asOwner } from "@/prisma/builders/owner";
import { aProject } from "@/prisma/builders/projects";
import { aZone, type BuiltZone, unique } from "@/prisma/builders/zones";
import { addDays } from "@/lib/platform/dates";
import type { Ctx } from "@/lib/access/ctx";
import { normaliseForSearch, bigramsOf } from "@/lib/platform/text";
import { LIGHTS } from "../types";
import { listProjectEvents } from "./list-project-events";
import { listProjects, searchWords } from "./list-projects";
import { getProject } from "./get-project";
import { updateProject } from "../commands/update-project";

let zone: BuiltZone;
let clerk: Ctx;
let ledger: Ledger;
const word = unique("罕见词").replace(/-/g, "");
beforeAll(async () => {
  zone = await aZone();
  // after the zone, so that the city's account has it among its zones
  ledger = await aLedger();
  clerk = await ctxFor(await anAccount({ role: "zone_clerk", unit: zone.code }));
  const at = { zone };
  await aProject({
    ...at,
    name: `高纯镁合金${word}`,
    signedOn: "2023-02-22",
    totalInvestmentWan: "40000",
    chain: "al-mg",
    industry: "C32",
  });
  await aProject({
    ...at,
    name: "风电叶片制造",
    signedOn: "2023-02-22",
    startedOn: "2023-05-08",
    totalInvestmentWan: "5000",
    industry: "C38",
    plannedProducingOn: "2023-11-01",
  });
  await aProject({
    ...at,
    name: "光伏组件",
    signedOn: "2022-03-01",
    startedOn: "2022-05-08",
    producingOn: "2023-09-01",
    totalInvestmentWan: "100000.5",
    kind: "expansion",
    industry: "D44",
  });
  await aProject({
    ...at,
    name: "战略合作框架",
    agreement: { kind: "framework", signedOn: "2023-01-10" },
    industry: "C",
  });
  await aProject({
    ...at,
    name: "已退出项目",
    signedOn: "2022-03-01",
    withdrawnOn: "2023-04-01",
    plannedStartOn: "2022-06-01",
  });
});
const names = async (raw: object, ctx = clerk) =>
  (await listProjects(ctx, raw)).items.map((each) => each.name.replace(word, ""));

describe("list-projects", () => {
  it.each<[object, string[]]>([
    [{}, ["光伏组件", "风电叶片制造", "已退出项目", "高纯镁合金", "战略合作框架"]],
    [{ stage: "signed,producing" }, ["光伏组件", "高纯镁合金"]],
    [{ stage: ["withdrawn"] }, ["已退出项目"]],
    [{ chain: "al-mg" }, ["高纯镁合金"]],
    [{ industry: "C32", stage: "signed" }, ["高纯镁合金"]],
    [{ industry: "C" }, ["风电叶片制造", "已退出项目", "高纯镁合金", "战略合作框架"]],
    [{ kind: "expansion" }, ["光伏组件"]],
    [{ agreementKind: "framework" }, ["战略合作框架"]],
    [{ signedFrom: "2023-01-01", signedTo: "2023-02-22" }, ["风电叶片制造", "高纯镁合金"]],
    [{ startedFrom: "2023-01-01" }, ["风电叶片制造"]],
    [{ producingTo: "2023-12-31" }, ["光伏组件"]],
    [{ minWan: "40000", maxWan: "100000.5" }, ["光伏组件", "高纯镁合金"]],
    [{ onlyOverdue: "1" }, ["风电叶片制造"]],
    [{ light: "red" }, ["风电叶片制造"]],
    [{ q: "镁合" }, ["高纯镁合金"]],
    [{ q: "镁合 纯" }, ["高纯镁合金"]],
    [{ q: "fdyp" }, ["风电叶片制造"]],
    [{ q: "！！" }, []],
    [{ sort: "name" }, ["光伏组件", "已退出项目", "战略合作框架", "风电叶片制造", "高纯镁合金"]],
    [{ sort: "-totalInvestmentWan", limit: "2" }, ["光伏组件", "高纯镁合金"]],
    [{ sort: "-signedOn", limit: "2" }, ["风电叶片制造", "高纯镁合金"]],
    [{ sort: "signedOn" }, ["光伏组件", "已退出项目", "高纯镁合金", "风电叶片制造", "战略合作框架"]],
  ])("%j", async (raw, expected) => expect(await names(raw)).toEqual(expected));

  it("shows rows as the ledger has them", async () => {
    const [row] = (await listProjects(clerk, { chain: "al-mg" })).items;
    expect(row).toMatchObject({
      zone: zone.code,
      city: "140400",
      stage: "signed",
      signedOn: "2023-02-22",
      totalInvestmentWan: "40000.0000",
      light: "none",
      version: 1,
    });
    expect(row).not.toHaveProperty("thresholds");
    expect(row).not.toHaveProperty("sortKey");
    expect(row?.updatedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });

  it.each([
    "-stageOn",
    "stageOn",
    "-signedOn",
    "signedOn",
    "-totalInvestmentWan",
    "totalInvestmentWan",
    "-updatedAt",
    "name",
  ])("pages by %s without loss or repetition", async (sort) => {
    const whole = await listProjects(clerk, { sort });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listProjects>> = await listProjects(clerk, {
        sort,
        limit: "2",
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map((each) => each.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(whole.items.map((each) => each.id));
  });

  it("counts when asked and refuses a made-up place", async () => {
    expect((await listProjects(clerk, { total: "1", limit: "1" })).total).toEqual({ count: 5, capped: false });
    for (const cursor of [
      "x",
      Buffer.from('["name","a"]').toString("base64url"),
      Buffer.from('["-stageOn","2023-01-01",1.5]').toString("base64url"),
    ]) {
      expect(await refusalOf(listProjects(clerk, { cursor }))).toMatchObject({
        kind: "validation",
        problems: ["cursor cursor-invalid"],
      });
    }
  });

  it("stays within the units", async () => {
    expect(await names({}, ledger.neighbour)).toEqual([]);
    expect(await names({ zone: zone.code }, ledger.neighbour)).toEqual([]);
    expect(await names({ q: word }, ledger.neighbour)).toEqual([]);
    expect(await names({ q: word }, ledger.viewer)).toEqual(["高纯镁合金"]);
    expect(await names({ q: word.slice(0, 2), zone: zone.code }, ledger.city)).toEqual(["高纯镁合金"]);
    expect(await names({ city: "140400", zone: zone.code, stage: "signed" }, ledger.city)).toEqual(["高纯镁合金"]);
    expect(await names({ city: "140600" }, ledger.city)).toEqual([]);
  });
});

describe("search", () => {
  it("finds a 项目代码 with and without hyphens, the enterprise, and a credit code", async () => {
    const digits = String(Math.random()).slice(2, 8).padEnd(6, "0");
    const code = `2306-140405-89-01-${digits}`;
    const enterprise = unique("某某重工");
    const made = await aProject({ zone, name: unique("名"), code, enterprise });
    for (const q of [code, code.replaceAll("-", ""), digits, enterprise, "某重"]) {
      expect((await listProjects(clerk, { q })).items.map((each) => each.id)).toEqual([String(made.id)]);
    }
    expect(searchWords("（高纯）　镁 23061404058901123456 1404")).toEqual([
      "(高纯)",
      "镁",
      "2306-140405-89-01-123456",
      "1404",
    ]);
  });

  it.each(["年产２万吨（高纯）镁合金 项目！", "ABC-Def_1", "《右玉·风电》——二期", "𠮷林 A&B", "Ⅱ期～③"])(
    "normalises %s as the database does",
    async (text) => {
      const normal = normaliseForSearch(text);
      const [row] = await asOwner<{ normal: string; grams: string[] }>(
        "select app.normalise($1) as normal, app.bigrams($2) as grams",
        [text, normal],
      );
      expect(normal).toBe(row?.normal);
      expect(new Set(bigramsOf(normal))).toEqual(new Set(row?.grams));
    },
  );
});

it("the light of a filter is the light of the row", async () => {
  const other = await aZone();
  const ctx = await ctxFor(await anAccount({ role: "zone_clerk", unit: other.code }));
  const today = ctx.today;
  for (const planned of [-40, -31, -30, -1, 0, 1, 29, 30, 31]) {
    await aProject({ zone: other, signedOn: "2022-01-01", plannedStartOn: addDays(today, planned) });
    await aProject({
      zone: other,
      signedOn: "2022-01-01",
      startedOn: "2023-06-01",
      plannedStartOn: "2023-06-01",
      plannedProducingOn: addDays(today, planned),
    });
    await aProject({
      zone: other,
      signedOn: "2022-01-01",
      startedOn: addDays("2023-06-01", planned),
      plannedStartOn: "2023-06-01",
    });
  }
  const all = await listProjects(ctx, { limit: "200" });
  expect(new Set(all.items.map((each) => each.light))).toEqual(new Set(["red", "yellow", "green"]));
  for (const light of LIGHTS) {
    const filtered = (await listProjects(ctx, { light, limit: "200" })).items.map((each) => each.id);
    expect(filtered).toEqual(all.items.filter((each) => each.light === light).map((each) => each.id));
  }
});

describe("get-project and its events", () => {
  it("answers inside the units, with the acts of the caller", async () => {
    const made = await aProject({ zone: ledger.zone, signedOn: "2023-02-22" });
    const raw = { projectId: String(made.id) };
    expect((await getProject(ledger.manager, raw)).may).toMatchObject({
      update: true,
      recordMilestone: "started",
      correctMilestone: ["signed"],
      withdraw: true,
    });
    expect((await getProject(ledger.clerk, raw)).may).toMatchObject({
      update: true,
      recordMilestone: null,
      correctMilestone: [],
      withdraw: false,
    });
    expect(Object.values((await getProject(ledger.admin, raw)).may).filter((act) => act === true)).toEqual([]);
    expect(await refusalOf(getProject(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(getProject(ledger.manager, { projectId: "0x1" }))).toMatchObject({ kind: "not-found" });
  });

  it("tells who changed what", async () => {
    const made = await aProject({ zone: ledger.zone, signedOn: "2023-02-22" });
    const raw = { projectId: String(made.id) };
    await updateProject(ledger.clerk, { ...raw, version: 1, remarks: "备注", reason: "补充" });
    expect(await listProjectEvents(ledger.viewer, raw)).toMatchObject([
      {
        actor: ledger.clerk.actor.displayName,
        action: "projects.update-project",
        before: { remarks: null },
        after: { remarks: "备注" },
        reason: "补充",
      },
    ]);
    expect(await refusalOf(listProjectEvents(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  });
});
