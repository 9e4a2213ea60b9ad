import { monthOf } from "@/lib/platform/dates";
import { searchInitials } from "@/lib/projects/rules/pinyin";
import type { AgreementKind, Evidence, MilestoneKind, ProjectKind } from "@/lib/projects/types";
import { MILESTONE_KINDS } from "@/lib/projects/types";
import { DAY_OF, stageFrom } from "@/lib/projects/workflow";
import { inOwnerTransaction, type OwnerTx } from "./owner";
import { type BuiltZone, unique } from "./zones";

export type BuiltProject = { id: number; zone: BuiltZone; name: string };

export type ProjectFacts = {
  zone: BuiltZone;
  name?: string;
  code?: string | null;
  kind?: ProjectKind;
  industry?: string;
  chain?: string | null;
  parcelNo?: string | null;
  enterprise?: string;
  creditCode?: string | null;
  totalInvestmentWan?: string;
  fixedInvestmentWan?: string | null;
  investedBeforeWan?: string;
  plannedStartOn?: string | null;
  plannedProducingOn?: string | null;
  registeredOn?: string;
  /** with this day a contract over `contractWan` (the total investment unless given) is made */
  signedOn?: string | null;
  contractWan?: string;
  startedOn?: string | null;
  producingOn?: string | null;
  atCapacityOn?: string | null;
  withdrawnOn?: string | null;
  /** instead of a contract: an agreement without amount */
  agreement?: { kind: Exclude<AgreementKind, "contract">; signedOn: string };
  /** investment in 万元 by month ("2023-11") */
  progress?: Record<string, string>;
  /** when the ledger learned all this (RFC 3339); now unless given */
  recordedAt?: string;
  recordedBy?: string;
};

async function enterpriseId(tx: OwnerTx, facts: ProjectFacts, name: string): Promise<number> {
  const found = await tx<{ id: number }>("select id from enterprises where zone_id = $1 and name = $2", [
    facts.zone.id,
    name,
  ]);
  if (found[0]) return found[0].id;
  const [made] = await tx<{ id: number }>(
    "insert into enterprises (zone_id, name, credit_code) values ($1, $2, $3) returning id",
    [facts.zone.id, name, facts.creditCode ?? null],
  );
  if (!made) throw new Error("the enterprise was not made");
  return made.id;
}

async function insertProject(tx: OwnerTx, facts: ProjectFacts, name: string): Promise<number> {
  const enterprise = facts.enterprise ?? `${name}有限公司`;
  const days = {
    signedOn: facts.signedOn ?? null,
    startedOn: facts.startedOn ?? null,
    producingOn: facts.producingOn ?? null,
    atCapacityOn: facts.atCapacityOn ?? null,
  };
  const registeredOn = facts.registeredOn ?? facts.signedOn ?? facts.agreement?.signedOn ?? "2023-01-01";
  const { stage, stageOn } = stageFrom(days, registeredOn, facts.withdrawnOn ?? null);
  const total = facts.totalInvestmentWan ?? "10000";
  const columns: Record<string, unknown> = {
    zone_id: facts.zone.id,
    enterprise_id: await enterpriseId(tx, facts, enterprise),
    name,
    pinyin: searchInitials(name, [], enterprise),
    code: facts.code ?? null,
    kind: facts.kind ?? "new",
    industry: facts.industry ?? "C32",
    chain: facts.chain ?? null,
    parcel_no: facts.parcelNo ?? null,
    total_investment_wan: total,
    fixed_investment_wan: facts.fixedInvestmentWan ?? null,
    invested_before_wan: facts.investedBeforeWan ?? "0",
    planned_start_on: facts.plannedStartOn ?? null,
    planned_producing_on: facts.plannedProducingOn ?? null,
    registered_on: registeredOn,
    signed_on: days.signedOn,
    started_on: days.startedOn,
    producing_on: days.producingOn,
    at_capacity_on: days.atCapacityOn,
    stage,
    stage_on: stageOn,
    withdrawn_during: facts.withdrawnOn ? `{[${facts.withdrawnOn},)}` : "{}",
    agreement_kind: days.signedOn ? "contract" : (facts.agreement?.kind ?? null),
    contract_wan: days.signedOn ? (facts.contractWan ?? total) : null,
    created_by: facts.recordedBy ?? null,
  };
  const names = Object.keys(columns);
  const [made] = await tx<{ id: number }>(
    `insert into projects (${names.join(", ")}, created_at, updated_at)
     values (${names.map((_, i) => `$${i + 1}`).join(", ")}, coalesce($${names.length + 1}::timestamptz, now()), coalesce($${names.length + 1}::timestamptz, now())) returning id`,
    [...Object.values(columns), facts.recordedAt ?? null],
  );
  if (!made) throw new Error("the project was not made");
  return made.id;
}

async function insertMilestone(
  tx: OwnerTx,
  facts: ProjectFacts,
  projectId: number,
  kind: MilestoneKind,
  occurredOn: string,
): Promise<void> {
  const evidence: Evidence[] = kind === "signed" ? [{ kind: "contract", note: null }] : [];
  await tx(
    `insert into milestones (zone_id, project_id, kind, occurred_on, evidence, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, now()))`,
    [
      facts.zone.id,
      projectId,
      kind,
      occurredOn,
      JSON.stringify(evidence),
      facts.recordedBy ?? null,
      facts.recordedAt ?? null,
    ],
  );
}

/**
 * A project as the ledger would hold it after its acts: the days given become milestones, a signing its contract, the stage follows. Beside the
 * commands and their rules, so that tests and seeds can make any past; `recordedAt` backdates when it became known.
 */
export async function aProject(facts: ProjectFacts): Promise<BuiltProject> {
  const name = facts.name ?? `年产新材料项目 ${unique("p")}`;
  const id = await inOwnerTransaction(facts.recordedAt, async (tx) => {
    const projectId = await insertProject(tx, facts, name);
    const recorded = [facts.recordedBy ?? null, facts.recordedAt ?? null];
    const agreement = facts.signedOn ? { kind: "contract", signedOn: facts.signedOn } : facts.agreement;
    if (agreement) {
      const amount = facts.signedOn ? (facts.contractWan ?? facts.totalInvestmentWan ?? "10000") : null;
      await tx(
        `insert into agreements (zone_id, project_id, kind, signed_on, amount_wan, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, now()))`,
        [facts.zone.id, projectId, agreement.kind, agreement.signedOn, amount, ...recorded],
      );
    }
    for (const kind of MILESTONE_KINDS) {
      const day = facts[DAY_OF[kind]];
      if (day) await insertMilestone(tx, facts, projectId, kind, day);
    }
    if (facts.withdrawnOn) {
      await tx(
        `insert into withdrawals (zone_id, project_id, withdrawn_on, reason, recorded_by, recorded_at) values ($1, $2, $3, '企业放弃', $4, coalesce($5::timestamptz, now()))`,
        [facts.zone.id, projectId, facts.withdrawnOn, ...recorded],
      );
    }
    for (const [month, wan] of Object.entries(facts.progress ?? {})) {
      await tx(
        `insert into progress (zone_id, project_id, month, invested_wan, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, coalesce($6::timestamptz, now()))`,
        [facts.zone.id, projectId, `${monthOf(month)}-01`, wan, ...recorded],
      );
    }
    return projectId;
  });
  return { id, zone: facts.zone, name };
}
