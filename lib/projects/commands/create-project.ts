import "server-only";
import { defineCommand } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import { databaseCode } from "@/lib/platform/database-errors";
import { databaseDate } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { answerNow, enterpriseOf, getZoneInScope, optionalColumns, recordedFacts, txReader } from "../internal";
import { type ComparedFacts, resemblingProjects } from "../queries/find-duplicates";
import { agreementProblems } from "../rules/agreements";
import { duplicateProblems } from "../rules/duplicates";
import { factsProblems } from "../rules/facts";
import { searchInitials } from "../rules/pinyin";
import { CreateProjectInput } from "../schema/project";
import type { MilestoneDays } from "../types";
import { stageFrom } from "../workflow";

function day(date: string | null | undefined): Date | null {
  return date ? databaseDate(date) : null;
}

async function insertProject(
  tx: Tx,
  ctx: Ctx,
  input: CreateProjectInput,
  zoneId: number,
  enterpriseId: number,
): Promise<number> {
  const { agreement } = input;
  const contract = agreement?.kind === "contract" ? agreement : null;
  // the first day on which the ledger knows of the project: an agreement entered late is older than its entry
  const registeredOn = agreement && agreement.signedOn < ctx.today ? agreement.signedOn : ctx.today;
  const days: MilestoneDays = {
    signedOn: contract?.signedOn ?? null,
    startedOn: null,
    producingOn: null,
    atCapacityOn: null,
  };
  const { stage, stageOn } = stageFrom(days, registeredOn, null);
  try {
    const made = await tx.project.create({
      data: {
        zoneId,
        enterpriseId,
        name: input.name,
        kind: input.kind,
        industry: input.industry,
        totalInvestmentWan: input.totalInvestmentWan,
        ...optionalColumns(input),
        pinyin: searchInitials(input.name, input.formerNames ?? [], input.enterprise.name),
        registeredOn: databaseDate(registeredOn),
        signedOn: day(days.signedOn),
        stage,
        stageOn: databaseDate(stageOn),
        agreementKind: agreement?.kind ?? null,
        contractWan: contract?.amountWan ?? null,
        createdBy: ctx.actor.accountId,
        updatedBy: ctx.actor.accountId,
      },
      select: { id: true },
    });
    return made.id;
  } catch (error) {
    // the code may stand on a project that the caller cannot see: the database alone knows
    if (databaseCode(error) === "23505" || databaseCode(error) === "P2002")
      throw new ConflictError("duplicate", null, [{ path: "code", code: "code-taken" }]);
    throw error;
  }
}

async function insertAgreement(
  tx: Tx,
  ctx: Ctx,
  agreement: NonNullable<CreateProjectInput["agreement"]>,
  zoneId: number,
  projectId: number,
): Promise<void> {
  const recordedBy = ctx.actor.accountId;
  const { kind, signedOn } = agreement;
  await tx.agreement.create({
    data: {
      zoneId,
      projectId,
      kind,
      signedOn: databaseDate(signedOn),
      amountWan: agreement.amountWan ?? null,
      number: agreement.number ?? null,
      parties: agreement.parties ?? [],
      note: agreement.note ?? null,
      recordedBy,
    },
  });
  if (kind !== "contract") return;
  await tx.milestone.create({
    data: {
      zoneId,
      projectId,
      kind: "signed",
      occurredOn: databaseDate(signedOn),
      evidence: [{ kind: "contract", note: agreement.number ?? null }],
      recordedBy,
    },
  });
}

async function keepDecisions(tx: Tx, ctx: Ctx, compared: ComparedFacts): Promise<void> {
  const others = (await resemblingProjects(txReader(tx), compared)).flatMap((each) =>
    each.id === null ? [] : [Number(each.id)],
  );
  if (compared.projectId === null || others.length === 0) return;
  const { zoneId, projectId } = compared;
  await tx.duplicateDecision.createMany({
    data: others.map((otherProjectId) => ({ zoneId, projectId, otherProjectId, recordedBy: ctx.actor.accountId })),
  });
}

/**
 * Registers a project with its enterprise and, when given, its first agreement; a contract is at the same time the signing. Answers the whole
 * project. Refuses contradicting facts, a code that is taken (ConflictError), and, when asked (`confirmDuplicates` false), projects
 * that resemble it.
 */
export const createProject = defineCommand({
  name: "projects.create-project",
  capability: "project.create",
  input: CreateProjectInput,
  async run({ ctx, tx, input, audit }) {
    const zone = await getZoneInScope(txReader(tx), ctx, input.zone, "project.create");
    const { agreement } = input;
    const compared: ComparedFacts = {
      zoneId: zone.id,
      name: input.name,
      code: input.code ?? null,
      creditCode: input.enterprise.creditCode ?? null,
      parcelNo: input.parcelNo ?? null,
      projectId: null,
    };
    const resembling = input.confirmDuplicates === false ? await resemblingProjects(txReader(tx), compared) : [];
    refuseIf([
      ...factsProblems({
        plannedStartOn: input.plannedStartOn ?? null,
        plannedProducingOn: input.plannedProducingOn ?? null,
        totalInvestmentWan: input.totalInvestmentWan,
        fixedInvestmentWan: input.fixedInvestmentWan ?? null,
      }),
      ...(agreement
        ? agreementProblems({
            project: { stage: "registered", signedOn: null },
            agreements: [],
            added: {
              kind: agreement.kind,
              signedOn: agreement.signedOn,
              amountWan: agreement.amountWan ?? null,
              replaces: null,
              supplements: null,
            },
            today: ctx.today,
            path: "agreement.",
          })
        : []),
      ...duplicateProblems(resembling),
    ]);
    const enterpriseId = await enterpriseOf(tx, ctx, zone.id, input.enterprise);
    const projectId = await insertProject(tx, ctx, input, zone.id, enterpriseId);
    if (agreement) await insertAgreement(tx, ctx, agreement, zone.id, projectId);
    if (input.confirmDuplicates === true) await keepDecisions(tx, ctx, { ...compared, projectId });
    const answer = await answerNow(tx, ctx, projectId);
    audit({ entity: "project", entityId: projectId, projectId, zoneId: zone.id, after: recordedFacts(answer) });
    const signed = answer.milestones[0];
    if (signed)
      audit({
        entity: "milestone",
        entityId: signed.id,
        projectId,
        zoneId: zone.id,
        after: { kind: signed.kind, occurredOn: signed.occurredOn },
      });
    return answer;
  },
});
