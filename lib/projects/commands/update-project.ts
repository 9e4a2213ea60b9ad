import "server-only";
import { defineCommand } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import { databaseCode } from "@/lib/platform/database-errors";
import type { Tx } from "@/lib/platform/db";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import {
  answerNow,
  answerOf,
  changesBetween,
  getProjectInScope,
  type LoadedProject,
  optionalColumns,
  withoutUndefined,
} from "../internal";
import { factsProblems } from "../rules/facts";
import { searchInitials } from "../rules/pinyin";
import { UpdateProjectInput } from "../schema/project";

function namesAfter(
  project: LoadedProject,
  input: UpdateProjectInput,
): { name: string; formerNames: string[]; enterprise: string } {
  const { detail } = project;
  const name = input.name ?? detail.name;
  const kept = input.formerNames ?? detail.formerNames;
  const formerNames = name !== detail.name && !kept.includes(detail.name) ? [...kept, detail.name] : kept;
  return { name, formerNames, enterprise: input.enterprise?.name ?? detail.enterprise.name };
}

async function correctEnterprise(
  tx: Tx,
  project: LoadedProject,
  given: NonNullable<UpdateProjectInput["enterprise"]>,
): Promise<void> {
  const { enterpriseId } = await tx.project.findUniqueOrThrow({
    where: { id: project.id },
    select: { enterpriseId: true },
  });
  try {
    await tx.enterprise.update({
      where: { id: enterpriseId },
      data: { ...withoutUndefined(given), version: { increment: 1 } },
    });
  } catch (error) {
    if (databaseCode(error) !== "23505" && databaseCode(error) !== "P2002") throw error;
    throw new ConflictError("duplicate", null, [{ path: "enterprise.creditCode", code: "enterprise-code-taken" }]);
  }
}

async function write(tx: Tx, ctx: Ctx, project: LoadedProject, input: UpdateProjectInput): Promise<void> {
  const { name, formerNames, enterprise } = namesAfter(project, input);
  const required = withoutUndefined({
    kind: input.kind,
    industry: input.industry,
    totalInvestmentWan: input.totalInvestmentWan,
  });
  try {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.detail.version },
      data: {
        ...required,
        ...optionalColumns(input),
        name,
        formerNames,
        pinyin: searchInitials(name, formerNames, enterprise),
        version: { increment: 1 },
        updatedAt: ctx.now,
        updatedBy: ctx.actor.accountId,
      },
    });
    if (count !== 1) throw new ConflictError("stale-version", await answerNow(tx, ctx, project.id));
  } catch (error) {
    if (databaseCode(error) === "23505" || databaseCode(error) === "P2002")
      throw new ConflictError("duplicate", null, [{ path: "code", code: "code-taken" }]);
    throw error;
  }
  if (input.enterprise) await correctEnterprise(tx, project, input.enterprise);
}

/**
 * Changes facts of a project: absent fields stay, null clears, a changed name keeps the old one among the former names. Answers the whole
 * project. Refuses a stale version (ConflictError with the state now), a taken code, and facts that contradict each other.
 */
export const updateProject = defineCommand({
  name: "projects.update-project",
  capability: "project.update",
  input: UpdateProjectInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.update");
    const { detail } = project;
    refuseIf(
      factsProblems({
        plannedStartOn: input.plannedStartOn === undefined ? detail.plannedStartOn : input.plannedStartOn,
        plannedProducingOn:
          input.plannedProducingOn === undefined ? detail.plannedProducingOn : input.plannedProducingOn,
        totalInvestmentWan: input.totalInvestmentWan ?? detail.totalInvestmentWan,
        fixedInvestmentWan:
          input.fixedInvestmentWan === undefined ? detail.fixedInvestmentWan : input.fixedInvestmentWan,
      }),
    );
    await write(tx, ctx, project, input);
    const answer = await answerNow(tx, ctx, project.id);
    const changes = changesBetween(answerOf(ctx, project), answer);
    audit({
      entity: "project",
      entityId: project.id,
      projectId: project.id,
      zoneId: project.zoneId,
      ...changes,
      reason: input.reason ?? null,
    });
    return answer;
  },
});
