import "server-only";
import { type Ctx, inScope, mayIn, requireInZone, scopeFor } from "@/lib/access/ctx";
import type { Capability } from "@/lib/access/capabilities";
import { frag, type Frag, noFrag, type SqlReader, type Tx } from "@/lib/platform/db";
import { ConflictError, NotFoundError, RuleError } from "@/lib/platform/errors";
import { databaseDate } from "@/lib/platform/dates";
import { DEFAULT_EVIDENCE_RULES, DEFAULT_LIGHT_THRESHOLDS, EVIDENCE_SETTING, LIGHT_SETTING } from "./reference";
import { lightOf } from "./rules/light";
import type { OptionalFacts } from "./schema/facts";
import { EvidenceRules } from "@/lib/settings/schema";
import { type AgreementFacts, computeContractWan, strongestKind } from "./rules/agreements";
import {
  type EvidenceRule,
  type LightThresholds,
  MILESTONE_KINDS,
  type MilestoneDays,
  type MilestoneKind,
  type ProjectActs,
  type ProjectDetail,
  type ProjectRow,
} from "./types";
import { DAY_OF, recordableMilestone, stageFrom } from "./workflow";

/** A row as SQL gives it: everything but the light, with the thresholds it is computed by. */
export type StoredRow = Omit<ProjectRow, "light"> & { thresholds: LightThresholds | null };

/** A project as loaded for a command: its keys, and everything recorded of it. */
export type LoadedProject = { id: number; zoneId: number; detail: Omit<ProjectDetail, "may"> };

/** An instant as RFC 3339 text in UTC, also inside JSON. */
export function instant(column: Frag): Frag {
  return frag`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The columns of a ProjectRow, of `projects p join zones z join enterprises e`. Numbers as text, so that JSON keeps them exact. */
export const ROW_COLUMNS = frag`
  p.id::text as "id", z.code as "zone", z.short_zh as "zoneNameZh", z.name_en as "zoneNameEn", z.city_code as "city",
  p.name as "name", p.code as "code", p.kind as "kind", p.industry as "industry", p.chain as "chain", p.park as "park",
  jsonb_build_object('name', e.name, 'creditCode', e.credit_code) as "enterprise",
  p.stage as "stage", p.stage_on as "stageOn", p.registered_on as "registeredOn", p.signed_on as "signedOn", p.started_on as "startedOn",
  p.producing_on as "producingOn", p.at_capacity_on as "atCapacityOn", p.planned_start_on as "plannedStartOn",
  p.planned_producing_on as "plannedProducingOn", p.total_investment_wan::text as "totalInvestmentWan",
  p.fixed_investment_wan::text as "fixedInvestmentWan", p.agreement_kind as "agreementKind", p.contract_wan::text as "contractWan",
  p.land_mu::text as "landMu", p.version as "version", ${instant(frag`p.updated_at`)} as "updatedAt",
  (select value from settings where key = ${LIGHT_SETTING}) as "thresholds"`;

/** The tables that ROW_COLUMNS reads. */
export const ROW_TABLES = frag`projects p join zones z on z.id = p.zone_id join enterprises e on e.zone_id = p.zone_id and e.id = p.enterprise_id`;

const MONTHS = frag`
  select to_char(m.month, 'YYYY-MM') as "month", m.invested_wan::text as "investedWan",
    (sum(m.invested_wan) over (partition by extract(year from m.month) order by m.month))::numeric(18, 4)::text as "investedYearWan",
    (p.invested_before_wan + sum(m.invested_wan) over (order by m.month))::numeric(18, 4)::text as "investedCumulativeWan",
    m.funds_in_place_wan::text as "fundsInPlaceWan", m.physical, m.problems, m.procedures, m.coordination,
    m.coordination_level as "coordinationLevel", ${instant(frag`m.recorded_at`)} as "recordedAt", m.version
  from progress m where m.project_id = p.id`;

const AGREEMENTS = frag`
  select a.id::text as "id", a.kind, a.signed_on as "signedOn", a.amount_wan::text as "amountWan", a.number, a.parties, a.note,
    a.replaces_id::text as "replaces", a.supplements_id::text as "supplements", ${instant(frag`a.recorded_at`)} as "recordedAt", a.version
  from agreements a where a.zone_id = p.zone_id and a.project_id = p.id`;

const MILESTONES = frag`
  select m.id::text as "id", m.kind, m.occurred_on as "occurredOn", m.evidence, m.note, m.corrects_id::text as "corrects", m.reason,
    ${instant(frag`m.recorded_at`)} as "recordedAt", ${instant(frag`m.superseded_at`)} as "supersededAt",
    coalesce((select ev.actor_name from audit_events ev where ev.project_id = p.id and ev.entity = 'milestone' and ev.entity_id = m.id::text
      and ev.outcome = 'done' order by ev.seq limit 1), (select c.display_name from accounts c where c.id = m.recorded_by)) as "recordedBy"
  from milestones m where m.zone_id = p.zone_id and m.project_id = p.id`;

const WITHDRAWALS = frag`
  select w.withdrawn_on as "withdrawnOn", w.reason, ${instant(frag`w.recorded_at`)} as "recordedAt", w.restored_on as "restoredOn",
    w.restored_reason as "restoredReason", ${instant(frag`w.restored_at`)} as "restoredAt"
  from withdrawals w where w.zone_id = p.zone_id and w.project_id = p.id`;

const INVESTORS = frag`
  select i.changed_on as "changedOn", f.name as "from", t.name as "to", i.reason, ${instant(frag`i.recorded_at`)} as "recordedAt"
  from investor_changes i join enterprises f on f.zone_id = i.zone_id and f.id = i.from_enterprise_id
    join enterprises t on t.zone_id = i.zone_id and t.id = i.to_enterprise_id
  where i.zone_id = p.zone_id and i.project_id = p.id`;

const ANNUAL = frag`
  select f.year, f.planned_investment_wan::text as "plannedInvestmentWan", f.actual_output_wan::text as "actualOutputWan",
    f.actual_tax_wan::text as "actualTaxWan", f.actual_jobs as "actualJobs", f.version
  from annual_figures f where f.project_id = p.id`;

const ENTRIES = frag`
  select b.id::text as "id", b.round_id::text as "roundId", r.year, r.number, b.batch, b.amount_wan::text as "amountWan"
  from batch_entries b join rounds r on r.id = b.round_id where b.zone_id = p.zone_id and b.project_id = p.id and b.removed_at is null`;

function listOf(rows: Frag, order: Frag): Frag {
  return frag`(select coalesce(jsonb_agg(to_jsonb(x) order by ${order}), '[]') from (${rows}) x)`;
}

const DETAIL_COLUMNS = frag`${ROW_COLUMNS}, p.zone_id as "zoneId",
  p.former_names as "formerNames", p.content, p.parcel_no as "parcelNo", p.strategic_emerging as "strategicEmerging", p.six_new as "sixNew",
  p.in_statistics as "inStatistics", p.expected_output_wan::text as "expectedOutputWan", p.expected_tax_wan::text as "expectedTaxWan",
  p.expected_jobs as "expectedJobs", p.invested_before_wan::text as "investedBeforeWan", p.source_region as "sourceRegion",
  p.source_mode as "sourceMode", p.lead_officer as "leadOfficer", p.support_department as "supportDepartment", p.agent_name as "agentName",
  jsonb_build_object('name', p.contact_name, 'phone', p.contact_phone) as "contact", p.remarks, ${instant(frag`p.created_at`)} as "createdAt",
  ${listOf(AGREEMENTS, frag`x."signedOn", x."id"::int`)} as "agreements", ${listOf(MILESTONES, frag`x."id"::int`)} as "milestones",
  ${listOf(WITHDRAWALS, frag`x."recordedAt"`)} as "withdrawals", ${listOf(INVESTORS, frag`x."recordedAt"`)} as "investorChanges",
  ${listOf(MONTHS, frag`x."month"`)} as "progress", ${listOf(ANNUAL, frag`x."year"`)} as "annual",
  ${listOf(ENTRIES, frag`x."year", x."number", x."id"::int`)} as "batchEntries"`;

type DetailFacts = Omit<ProjectDetail, "may" | keyof ProjectRow> & { zoneId: number };

/** A stored row, with whatever else it brings, as ledgers show it: with its light on the caller's day. */
export function rowOf<Extra extends object>(stored: StoredRow & Extra, today: string): ProjectRow & Extra {
  const { thresholds, ...row } = stored;
  const light = lightOf(stored, thresholds ?? DEFAULT_LIGHT_THRESHOLDS, today);
  // a stored row differs from a ProjectRow by the light instead of the thresholds; TypeScript cannot see that through Extra
  return { ...row, light } as unknown as ProjectRow & Extra;
}

/** Reads of a command's transaction in the form of a query's. */
export function txReader(tx: Tx): SqlReader {
  return <Row extends object>(strings: TemplateStringsArray, ...values: unknown[]) =>
    tx.$queryRaw<Row[]>(frag(strings, ...(values as Frag[])));
}

/** The whole project, or NotFoundError when it does not exist or lies outside what the caller may read. */
export async function loadProject(sql: SqlReader, ctx: Ctx, id: number): Promise<LoadedProject> {
  const [row] = await sql<{ project: StoredRow & DetailFacts }>`
    select to_jsonb(d) as project from (select ${DETAIL_COLUMNS} from ${ROW_TABLES} where p.id = ${id}) d`;
  if (!row || !inScope(scopeFor(ctx, "project.read"), row.project.zoneId)) throw new NotFoundError("project");
  const { zoneId, ...detail } = rowOf<DetailFacts>(row.project, ctx.today);
  return { id, zoneId, detail };
}

/**
 * The project a command acts on. Outside the caller's units it does not exist (NotFoundError); inside, without the capability in its zone,
 * the act is forbidden; with another version than the caller has seen, ConflictError carries the project as it is now.
 */
export async function getProjectInScope(
  tx: Tx,
  ctx: Ctx,
  input: { projectId: number; version?: number },
  capability: Capability,
): Promise<LoadedProject> {
  const project = await loadProject(txReader(tx), ctx, input.projectId);
  requireInZone(ctx, capability, project.zoneId, "project");
  if (input.version !== undefined && input.version !== project.detail.version)
    throw new ConflictError("stale-version", answerOf(ctx, project));
  return project;
}

/** Writes columns of a project (none: only that it changed) and raises its version; ConflictError when somebody else was faster. */
export async function writeProject(tx: Tx, ctx: Ctx, project: LoadedProject, columns?: Frag): Promise<void> {
  const written = await tx.$executeRaw`
    update projects set ${columns ? frag`${columns}, ` : noFrag}version = version + 1, updated_at = now(), updated_by = ${ctx.actor.accountId}::uuid
    where id = ${project.id} and version = ${project.detail.version}`;
  if (written !== 1)
    throw new ConflictError("stale-version", answerOf(ctx, await loadProject(txReader(tx), ctx, project.id)));
}

/** The columns that follow from milestones, agreements and a withdrawal; the commands keep them in step. */
export function derivedColumns(project: LoadedProject, days: MilestoneDays, withdrawnOn: string | null): Frag {
  const { stage, stageOn } = stageFrom(days, project.detail.registeredOn, withdrawnOn);
  return frag`signed_on = ${days.signedOn}::date, started_on = ${days.startedOn}::date, producing_on = ${days.producingOn}::date,
    at_capacity_on = ${days.atCapacityOn}::date, stage = ${stage}, stage_on = ${stageOn}::date`;
}

/** The columns that follow from the agreements alone. */
export function agreementColumns(agreements: readonly AgreementFacts[]): Frag {
  return frag`agreement_kind = ${strongestKind(agreements)}, contract_wan = ${computeContractWan(agreements)}::numeric`;
}

/** The province's rules of evidence, or the first load while it has set none. */
export async function evidenceRules(tx: Tx): Promise<EvidenceRule[]> {
  const setting = await tx.setting.findUnique({ where: { key: EVIDENCE_SETTING }, select: { value: true } });
  const rules = EvidenceRules.safeParse(setting?.value);
  return rules.success ? rules.data : DEFAULT_EVIDENCE_RULES;
}

/**
 * Puts a corrected record of a milestone beside the wrong one, which is superseded; none when it did not occur (`occurredOn` null). Gives the
 * id of the record that now tells the story.
 */
export async function supersedeMilestone(
  tx: Tx,
  ctx: Ctx,
  project: LoadedProject,
  kind: MilestoneKind,
  occurredOn: string | null,
  reason: string,
): Promise<string> {
  const wrong = project.detail.milestones.find((each) => each.kind === kind && each.supersededAt === null);
  if (wrong) await tx.milestone.update({ where: { id: Number(wrong.id) }, data: { supersededAt: ctx.now } });
  if (occurredOn === null) return wrong?.id ?? "";
  const made = await tx.milestone.create({
    data: {
      zoneId: project.zoneId,
      projectId: project.id,
      kind,
      occurredOn: databaseDate(occurredOn),
      evidence: wrong?.evidence ?? [],
      note: wrong?.note ?? null,
      correctsId: wrong ? Number(wrong.id) : null,
      reason: wrong ? reason : null,
      recordedBy: ctx.actor.accountId,
    },
    select: { id: true },
  });
  return String(made.id);
}

/** Since when the project is withdrawn, null when it is not. */
export function withdrawnOnOf(project: LoadedProject): string | null {
  return project.detail.withdrawals.find((each) => each.restoredOn === null)?.withdrawnOn ?? null;
}

const day = (date: string | null | undefined) => (date ? databaseDate(date) : date);

/** The optional facts as columns for Prisma; absent fields stay absent, so that a patch touches only what it names. */
export function optionalColumns(input: OptionalFacts) {
  const columns = {
    code: input.code,
    chain: input.chain,
    content: input.content,
    park: input.park,
    parcelNo: input.parcelNo,
    landMu: input.landMu,
    plannedStartOn: day(input.plannedStartOn),
    plannedProducingOn: day(input.plannedProducingOn),
    strategicEmerging: input.strategicEmerging,
    sixNew: input.sixNew,
    inStatistics: input.inStatistics,
    sourceRegion: input.sourceRegion,
    sourceMode: input.sourceMode,
    leadOfficer: input.leadOfficer,
    supportDepartment: input.supportDepartment,
    agentName: input.agentName,
    contactName: input.contact === null ? null : input.contact?.name,
    contactPhone: input.contact === null ? null : input.contact?.phone,
    fixedInvestmentWan: input.fixedInvestmentWan,
    expectedOutputWan: input.expectedOutputWan,
    expectedTaxWan: input.expectedTaxWan,
    expectedJobs: input.expectedJobs,
    investedBeforeWan: input.investedBeforeWan === null ? "0" : input.investedBeforeWan,
    formerNames: input.formerNames,
    remarks: input.remarks,
  };
  return withoutUndefined(columns);
}

/** Prisma refuses fields that are undefined (strictUndefinedChecks): leave them out. */
export function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // the entries are those of T, less the undefined ones
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** What is known of a project when it is registered, for the audit trail. */
export function recordedFacts(detail: ProjectDetail): object {
  return Object.fromEntries(
    Object.entries(detail).filter(
      ([key, value]) => key !== "may" && value !== null && (!Array.isArray(value) || value.length > 0),
    ),
  );
}

/** The fields that differ between two states of a project, for the audit trail; lists, version and times are left out. */
export function changesBetween(
  before: LoadedProject["detail"],
  after: LoadedProject["detail"],
): { before: object; after: object } {
  const own = (Object.keys(after) as (keyof typeof after)[]).filter(
    (key) =>
      key !== "version" &&
      key !== "updatedAt" &&
      key !== "light" &&
      (!Array.isArray(after[key]) || key === "formerNames"),
  );
  const changed = own.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const pick = (of: typeof after) => Object.fromEntries(changed.map((key) => [key, of[key]]));
  return { before: pick(before), after: pick(after) };
}

/**
 * The record of an enterprise in a zone: found by its credit code, else by its name, else made. A code that is known under another name
 * is refused, so that one of the two is not lost; a record without code takes the code given now.
 */
export async function enterpriseOf(
  tx: Tx,
  ctx: Ctx,
  zoneId: number,
  given: { name: string; creditCode?: string | null },
): Promise<number> {
  const creditCode = given.creditCode ?? null;
  const known = await tx.enterprise.findMany({
    where: { zoneId, OR: [{ name: given.name }, ...(creditCode === null ? [] : [{ creditCode }])] },
    orderBy: { id: "asc" },
  });
  const byCode = creditCode === null ? undefined : known.find((each) => each.creditCode === creditCode);
  if (byCode && byCode.name !== given.name) {
    throw new RuleError([{ path: "enterprise.name", code: "enterprise-name-differs", params: { name: byCode.name } }]);
  }
  const byName = known.find((each) => each.name === given.name && (creditCode === null || each.creditCode === null));
  const found = byCode ?? byName;
  if (!found) {
    const made = await tx.enterprise.create({
      data: { zoneId, name: given.name, creditCode, createdBy: ctx.actor.accountId },
      select: { id: true },
    });
    return made.id;
  }
  if (creditCode !== null && found.creditCode === null) {
    await tx.enterprise.update({ where: { id: found.id }, data: { creditCode, version: { increment: 1 } } });
  }
  return found.id;
}

/** What the caller may do with the project now. */
function actsOn(ctx: Ctx, project: LoadedProject): ProjectActs {
  const { zoneId, detail } = project;
  const can = (capability: Capability) => mayIn(ctx, capability, zoneId);
  const active = detail.stage !== "withdrawn";
  const recorded = MILESTONE_KINDS.filter((kind) => detail[DAY_OF[kind]] !== null);
  return {
    update: can("project.update"),
    addAgreement: active && can("project.agreement.record"),
    changeInvestor: active && can("project.update"),
    recordMilestone: can("project.milestone.record") ? recordableMilestone(detail.stage) : null,
    correctMilestone: can("project.milestone.correct") ? recorded : [],
    recordProgress: active && detail.signedOn !== null && can("project.progress.record"),
    withdraw: active && can("project.withdraw"),
    restore: !active && can("project.withdraw"),
  };
}

/** The project as commands and queries answer it. */
export function answerOf(ctx: Ctx, project: LoadedProject): ProjectDetail {
  return { ...project.detail, may: actsOn(ctx, project) };
}

/** The project after a write, as the command answers it. */
export async function answerNow(tx: Tx, ctx: Ctx, id: number): Promise<ProjectDetail> {
  return answerOf(ctx, await loadProject(txReader(tx), ctx, id));
}

/** The zone of a code, or NotFoundError; then the same two questions as for a project. */
export async function getZoneInScope(
  sql: SqlReader,
  ctx: Ctx,
  code: string,
  capability: Capability,
): Promise<{ id: number; code: string }> {
  const [zone] = await sql<{ id: number; code: string }>`select id, code from zones where code = ${code}`;
  if (!zone) throw new NotFoundError("zone");
  requireInZone(ctx, capability, zone.id, "zone");
  return zone;
}
