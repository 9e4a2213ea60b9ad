import { beforeAll, expect, it } from "vitest";
import { anAccount, ctxFor } from "@/prisma/builders/accounts";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { unique } from "@/prisma/builders/zones";
import { findDuplicates } from "../queries/find-duplicates";
import { listViews } from "../queries/list-views";
import { decideDuplicate } from "./decide-duplicate";
import { deleteView } from "./delete-view";
import { saveView } from "./save-view";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});

it("saves, shares within the unit, replaces and deletes views", async () => {
  const colleague = await ctxFor(await anAccount({ role: "zone_clerk", unit: ledger.zone.code }));
  const raw = { screen: "projects", name: "本年签约", query: "signedFrom=2023-01-01" };
  const saved = await saveView(ledger.clerk, raw);
  expect(await listViews(colleague, { screen: "projects" })).toEqual([]);
  const shared = await saveView(ledger.clerk, { ...raw, query: "signedFrom=2023-06-01", shared: true });
  expect(shared.id).toBe(saved.id);
  expect(await listViews(colleague, { screen: "projects" })).toEqual([
    { id: saved.id, name: raw.name, query: "signedFrom=2023-06-01", shared: true, own: false },
  ]);
  expect(await listViews(ledger.neighbour, { screen: "projects" })).toEqual([]);
  expect(await refusalOf(deleteView(colleague, { viewId: saved.id }))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(saveView(ledger.clerk, { ...raw, query: "x".repeat(2001) }))).toMatchObject({
    problems: ["query too-long"],
  });
  await deleteView(ledger.clerk, { viewId: saved.id });
  expect(await listViews(ledger.clerk, { screen: "projects" })).toEqual([]);
  expect((await actsOf(ledger.clerk, 2)).map((act) => act.action)).toEqual([
    "projects.delete-view",
    "projects.save-view",
  ]);
});

it("finds what resembles and forgets what was decided", async () => {
  const core = unique("特种陶瓷");
  const mine = await aProject({ zone: ledger.zone, name: `年产3万吨${core}项目` });
  const twin = await aProject({ zone: ledger.zone, name: `3万吨${core}生产线` });
  await aProject({ zone: ledger.sibling, name: `3万吨${core}扩建` });
  const raw = { zone: ledger.zone.code, name: mine.name, projectId: String(mine.id) };
  const found = await findDuplicates(ledger.manager, raw);
  expect(found.map((each) => [each.id, each.name === null, each.reasons])).toEqual([
    [String(twin.id), false, ["name"]],
    [null, true, ["name"]],
  ]);
  expect((await findDuplicates(ledger.viewer, raw)).every((each) => each.name !== null)).toBe(true);
  expect(await refusalOf(findDuplicates(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });

  const pair = { projectId: String(mine.id), otherProjectId: String(twin.id) };
  expect(await refusalOf(decideDuplicate(ledger.agent, pair))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(decideDuplicate(ledger.neighbour, pair))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(decideDuplicate(ledger.clerk, { ...pair, otherProjectId: pair.projectId }))).toMatchObject({
    problems: ["otherProjectId duplicate-itself"],
  });
  await decideDuplicate(ledger.clerk, { ...pair, note: "两期工程" });
  expect((await findDuplicates(ledger.manager, raw)).map((each) => each.id)).toEqual([null]);
  expect(
    (await findDuplicates(ledger.manager, { ...raw, name: twin.name, projectId: pair.otherProjectId })).map(
      (each) => each.id,
    ),
  ).toEqual([null]);
  expect((await actsOf(ledger.clerk, 1))[0]).toMatchObject({ action: "projects.decide-duplicate", reason: "两期工程" });
});
