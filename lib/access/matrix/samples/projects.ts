import { type Cell, NO_ID, NO_ZONE, type Samples } from "../sample";
import type { Stage } from "../world";

const zoneOf = (cell: Cell) => cell.zone?.code ?? NO_ZONE;
const textOf = (cell: Cell) => (cell.zone ? cell.fresh.name(cell.zone) : "无");

/** The id of a fresh project in the cell's zone. */
export const projectOf = async (cell: Cell, stage?: Stage) =>
  cell.zone ? cell.fresh.project(cell.zone, stage) : NO_ID;

const onProject = (fields: object, stage?: Stage) => async (cell: Cell) => ({
  projectId: await projectOf(cell, stage),
  version: 1,
  ...fields,
});

/** Commands on projects. */
export const PROJECT_COMMANDS: Samples = {
  "projects.create-project": {
    about: "zone",
    input: (cell) => ({
      zone: zoneOf(cell),
      name: textOf(cell),
      kind: "new",
      industry: "C32",
      totalInvestmentWan: "40000",
      enterprise: { name: textOf(cell) },
      agreement: { kind: "contract", signedOn: "2023-02-22", amountWan: "40000" },
    }),
  },
  "projects.update-project": { about: "zone", input: onProject({ remarks: "改" }) },
  "projects.add-agreement": { about: "zone", input: onProject({ kind: "framework", signedOn: "2023-03-01" }) },
  "projects.correct-agreement": {
    about: "zone",
    input: async (cell) => {
      const projectId = await projectOf(cell);
      const agreementId = cell.zone ? await cell.fresh.agreement(projectId) : NO_ID;
      return {
        projectId,
        version: 1,
        agreementId,
        kind: "contract",
        signedOn: "2023-02-23",
        amountWan: "41000",
        reason: "录入有误",
      };
    },
  },
  "projects.change-investor": {
    about: "zone",
    input: onProject({ enterprise: { name: "新投资方" }, changedOn: "2024-01-05", reason: "股权转让" }),
  },
  "projects.record-milestone": {
    about: "zone",
    input: onProject({
      kind: "started",
      occurredOn: "2023-05-08",
      evidence: [{ kind: "filing" }, { kind: "construction_contract" }, { kind: "site_photo" }],
    }),
  },
  "projects.correct-milestone": {
    about: "zone",
    input: onProject({ kind: "started", occurredOn: "2023-05-09", reason: "录入有误" }, "started"),
  },
  "projects.withdraw-project": { about: "zone", input: onProject({ reason: "企业放弃" }) },
  "projects.restore-project": { about: "zone", input: onProject({ reason: "企业恢复" }, "withdrawn") },
  "projects.record-progress": { about: "zone", input: onProject({ month: "2023-11", investedWan: "100" }, "started") },
  "projects.save-month": {
    about: "zone",
    input: async (cell) => ({
      zone: zoneOf(cell),
      month: "2023-11",
      rows: [{ projectId: await projectOf(cell, "started"), investedWan: "100" }],
    }),
  },
  "projects.set-annual-figures": {
    about: "zone",
    input: async (cell) => ({ projectId: await projectOf(cell), year: 2024, plannedInvestmentWan: "100" }),
  },
  "projects.decide-duplicate": {
    about: "zone",
    input: async (cell) => ({ projectId: await projectOf(cell), otherProjectId: await projectOf(cell) }),
  },
  "projects.save-view": {
    about: "self",
    input: (cell) => ({
      screen: "projects",
      name: cell.fresh.name(cell.fresh.world.zones.own).slice(-20),
      query: "stage=signed",
    }),
  },
  "projects.delete-view": {
    about: "self",
    input: async (cell) => ({
      viewId: await cell.fresh.insert(
        "insert into saved_views (account_id, unit_code, screen, name, query) values ($1, 'x', 'projects', gen_random_uuid()::text, '') returning id",
        [cell.fresh.accountId],
      ),
    }),
    missing: () => ({ viewId: NO_ID }),
  },
};

/** Queries on projects. */
export const PROJECT_QUERIES: Samples = {
  "projects.get-project": { about: "zone", input: async (cell) => ({ projectId: await projectOf(cell) }) },
  "projects.list-project-events": { about: "zone", input: async (cell) => ({ projectId: await projectOf(cell) }) },
  "projects.list-projects": [
    {
      about: "zone",
      input: async (cell) => {
        if (cell.zone) await cell.fresh.project(cell.zone);
        return { zone: zoneOf(cell) };
      },
      lists: (result: { items: unknown[] }) => result.items,
    },
    { about: "common", input: () => ({ limit: "200", total: "1" }) },
    { about: "common", input: () => ({ q: "CANARY", limit: "200" }) },
  ],
  "projects.get-month-grid": { about: "zone", input: (cell) => ({ zone: zoneOf(cell), month: "2023-11" }) },
  "projects.find-duplicates": { about: "zone", input: (cell) => ({ zone: zoneOf(cell), name: "镁合金" }) },
  "projects.list-views": { about: "self", input: () => ({ screen: "projects" }) },
};
