import { beforeAll, expect, it } from "vitest";
import { asOwner } from "@/prisma/builders/owner";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { unique } from "@/prisma/builders/zones";
import { listProjects } from "../queries/list-projects";
import { updateProject } from "./update-project";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
const project = async (more: object = {}) => {
  const made = await aProject({ zone: ledger.zone, signedOn: "2023-02-22", ...more });
  return { ...made, key: { projectId: String(made.id), version: 1 } };
};

it("changes what is named, clears on null, leaves the rest, and says so in the trail", async () => {
  const { key } = await project({ chain: "al-mg", plannedStartOn: "2023-06-01" });
  const first = await updateProject(ledger.clerk, { ...key, landMu: "64.5", remarks: "备注", contact: { name: "张" } });
  expect(first).toMatchObject({
    landMu: "64.5000",
    remarks: "备注",
    chain: "al-mg",
    contact: { name: "张", phone: null },
    version: 2,
  });
  const second = await updateProject(ledger.manager, {
    ...key,
    version: 2,
    chain: null,
    remarks: null,
    inStatistics: false,
    reason: "核对",
  });
  expect(second).toMatchObject({
    chain: null,
    remarks: null,
    inStatistics: false,
    landMu: "64.5000",
    plannedStartOn: "2023-06-01",
    version: 3,
  });
  expect((await actsOf(ledger.manager, 1))[0]).toMatchObject({
    action: "projects.update-project",
    outcome: "done",
    entityId: key.projectId,
    before: { chain: "al-mg", remarks: "备注", inStatistics: null },
    after: { chain: null, remarks: null, inStatistics: false },
    reason: "核对",
  });
});

it("keeps a former name, by which the project is still found", async () => {
  const { key, name } = await project({ name: unique("旧名镁合金") });
  const next = unique("新名铝合金");
  const renamed = await updateProject(ledger.clerk, { ...key, name: next });
  expect(renamed).toMatchObject({ name: next, formerNames: [name] });
  expect((await listProjects(ledger.clerk, { q: name })).items.map((each) => each.id)).toEqual([key.projectId]);
});

it("corrects the record of the enterprise", async () => {
  const { key } = await project();
  const enterprise = { name: unique("改名企业") };
  expect((await updateProject(ledger.clerk, { ...key, enterprise })).enterprise).toEqual({
    ...enterprise,
    creditCode: null,
  });
});

it("refuses a stale version with the project as it is now", async () => {
  const { key } = await project();
  await updateProject(ledger.manager, { ...key, remarks: "先" });
  const { kind, error } = await refusalOf(updateProject(ledger.clerk, { ...key, remarks: "后" }));
  expect(kind).toBe("conflict");
  expect(error).toMatchObject({ code: "stale-version", current: { version: 2, remarks: "先", id: key.projectId } });
});

it("lets exactly one of two parallel saves through", async () => {
  const { key } = await project();
  const saves = await Promise.allSettled(
    ["甲", "乙", "丙"].map((remarks) => updateProject(ledger.clerk, { ...key, remarks })),
  );
  expect(saves.filter((save) => save.status === "fulfilled")).toHaveLength(1);
  expect(await asOwner("select version from projects where id = $1", [key.projectId])).toEqual([{ version: 2 }]);
});

it("refuses by role, unit and rule", async () => {
  const { key } = await project({ plannedStartOn: "2023-06-01" });
  expect(await refusalOf(updateProject(ledger.agent, { ...key, remarks: "x" }))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(updateProject(ledger.admin, { ...key, remarks: "x" }))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(updateProject(ledger.neighbour, { ...key, remarks: "x" }))).toMatchObject({
    kind: "not-found",
  });
  expect(await refusalOf(updateProject(ledger.clerk, { ...key, projectId: "abc" }))).toMatchObject({
    kind: "not-found",
  });
  expect(await refusalOf(updateProject(ledger.clerk, { ...key, plannedProducingOn: "2023-05-31" }))).toMatchObject({
    kind: "rule",
    problems: ["plannedProducingOn planned-order"],
  });
  expect(await refusalOf(updateProject(ledger.clerk, { ...key, stage: "at_capacity" }))).toMatchObject({
    kind: "validation",
    problems: ["stage unknown-field"],
  });
  const other = await aProject({
    zone: ledger.sibling,
    code: `2306-140405-89-01-${String(Math.random()).slice(2, 8)}`,
  });
  const [{ code } = { code: "" }] = await asOwner<{ code: string }>("select code from projects where id = $1", [
    other.id,
  ]);
  expect(await refusalOf(updateProject(ledger.clerk, { ...key, code }))).toMatchObject({
    kind: "conflict",
    problems: ["code code-taken"],
  });
});
