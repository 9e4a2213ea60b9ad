import { call } from "@/lib/web/api/testing/client";
import type { ActorName } from "@/lib/access/matrix/actors";
import type { Fresh, World } from "@/lib/access/matrix/world";

/** A call that succeeds; the contract test makes one of each operation. */
export type Example = { line: string; actor?: ActorName; body?: object; headers?: Record<string, string> };

const seen = { "If-Match": '"1"' };

const project = async (fresh: Fresh, world: World, stage?: Parameters<Fresh["project"]>[1]) =>
  `/projects/${await fresh.project(world.zones.own, stage)}`;

export const EXAMPLES: Record<string, (fresh: Fresh, world: World) => Promise<Example> | Example> = {
  listProjects: async (fresh, world) => {
    await fresh.project(world.zones.own, "producing");
    return { line: "GET /projects?zone=matrix-own&stage=signed&stage=producing&limit=5&sort=-signedOn&total=1" };
  },
  createProject: () => ({
    line: "POST /projects",
    body: {
      zone: "matrix-own",
      name: "年产2万吨高纯镁合金项目",
      code: null,
      kind: "new",
      industry: "C32",
      chain: "al-mg",
      content: "…",
      park: null,
      landMu: "64.5",
      plannedStartOn: "2023-06-01",
      plannedProducingOn: "2024-06-01",
      sourceRegion: "110000",
      sourceMode: "chain_lead",
      leadOfficer: null,
      contact: { name: "某某", phone: "0355-0000000" },
      totalInvestmentWan: "40000",
      fixedInvestmentWan: "32000",
      expectedOutputWan: "60000",
      expectedTaxWan: "2000",
      expectedJobs: 150,
      enterprise: { name: "某某公司", creditCode: null },
      agreement: { kind: "contract", signedOn: "2023-02-22", amountWan: "40000" },
    },
  }),
  getProject: async (fresh, world) => ({ line: `GET ${await project(fresh, world, "withdrawn")}` }),
  updateProject: async (fresh, world) => ({
    line: `PATCH ${await project(fresh, world)}`,
    headers: seen,
    body: { chain: "nev", landMu: "10" },
  }),
  addAgreement: async (fresh, world) => ({
    line: `POST ${await project(fresh, world)}/agreements`,
    headers: seen,
    body: { kind: "framework", signedOn: "2023-03-01", parties: ["甲方", "乙方"] },
  }),
  recordMilestone: async (fresh, world) => ({
    line: `POST ${await project(fresh, world)}/milestones`,
    headers: seen,
    body: {
      kind: "started",
      occurredOn: "2023-05-08",
      evidence: [{ kind: "construction_contract", note: "…" }, { kind: "filing" }, { kind: "site_photo" }],
    },
  }),
  correctMilestone: async (fresh, world) => ({
    line: `POST ${await project(fresh, world, "started")}/milestones/signed/corrections`,
    headers: seen,
    body: { occurredOn: "2023-02-23", reason: "录入有误" },
  }),
  recordProgress: async (fresh, world) => ({
    line: `POST ${await project(fresh, world, "started")}/progress`,
    headers: seen,
    body: { month: "2023-11", investedWan: "500" },
  }),
  withdrawProject: async (fresh, world) => ({
    line: `POST ${await project(fresh, world)}/withdrawal`,
    headers: seen,
    body: { reason: "企业放弃" },
  }),
  restoreProject: async (fresh, world) => ({
    line: `POST ${await project(fresh, world, "withdrawn")}/restoration`,
    headers: seen,
    body: { reason: "企业恢复" },
  }),
  getProjectHistory: async (fresh, world) => ({ line: `GET ${await project(fresh, world)}/history` }),

  listRounds: async (fresh, world) => {
    await fresh.entry(world.zones.own);
    return { line: "GET /rounds?limit=3" };
  },
  createRound: async (fresh) => {
    const { year, number } = await fresh.freeRound();
    return { actor: "provinceAdmin", line: "POST /rounds", body: { year, number, heldOn: `${year}-06-30` } };
  },
  closeRound: async (fresh, world) => ({
    actor: "provinceAdmin",
    line: `POST /rounds/${(await fresh.entry(world.zones.own)).round}/closing`,
  }),
  addRoundEntry: async (fresh, world) => ({
    line: `POST /rounds/${await fresh.round()}/entries`,
    body: { projectId: await fresh.project(world.zones.own), batch: "signed", investmentWan: "39000.5" },
  }),
  removeRoundEntry: async (fresh, world) => {
    const { round, entry } = await fresh.entry(world.zones.own);
    return { line: `DELETE /rounds/${round}/entries/${entry}` };
  },
  correctRoundEntry: async (fresh, world) => {
    const { round, entry } = await fresh.entry(world.zones.own, true);
    return {
      actor: "provinceAdmin",
      line: `POST /rounds/${round}/entries/${entry}/corrections`,
      body: { removed: true, reason: "重复入批" },
    };
  },

  getMe: () => ({ line: "GET /me", actor: "clerkWhoViewsCity" }),
  listAudit: async (fresh, world) => {
    await call(`POST /projects/${await fresh.project(world.zones.own)}/withdrawal`, {
      token: world.accounts.manager.token,
      headers: seen,
      body: { reason: "企业放弃" },
    });
    return { line: "GET /audit?entity=project&from=2023-01-01&limit=5" };
  },
  getBatchesRollup: () => ({ line: "GET /rollups/batches?by=zone" }),
  getConversionRollup: () => ({ line: "GET /rollups/conversion?signedFrom=2023-01-01&signedTo=2023-12-31&by=city" }),
  getStockRollup: () => ({ line: "GET /rollups/stock?by=industry" }),
  getAgreementsRollup: () => ({ line: "GET /rollups/agreements?from=2023-01-01&by=chain" }),

  listZones: () => ({ line: "GET /zones?limit=2" }),
  getZone: () => ({ line: "GET /zones/tunliu" }),
  saveMonth: async (fresh, world) => ({
    line: "PUT /zones/matrix-own/progress/2023-11",
    body: {
      rows: [{ projectId: await fresh.project(world.zones.own, "started"), investedWan: "500", physical: "基础完成" }],
    },
  }),
};
