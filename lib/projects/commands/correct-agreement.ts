import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { NotFoundError, refuseIf } from "@/lib/platform/errors";
import {
  agreementColumns,
  answerNow,
  derivedColumns,
  getProjectInScope,
  supersedeMilestone,
  withdrawnOnOf,
  withoutUndefined,
  writeProject,
} from "../internal";
import { agreementsProblems, computeSignedOn } from "../rules/agreements";
import { CorrectAgreementInput } from "../schema/agreement";

/**
 * Corrects an agreement recorded wrongly, with a reason; the version before stays in the history. The signing follows its contracts: it moves
 * to the earliest, appears with the first and goes with the last. Answers the whole project.
 */
export const correctAgreement = defineCommand({
  name: "projects.correct-agreement",
  capability: "project.milestone.correct",
  input: CorrectAgreementInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.milestone.correct");
    const { detail, zoneId, id: projectId } = project;
    const wrong = detail.agreements.find((each) => each.id === String(input.agreementId));
    if (!wrong) throw new NotFoundError("agreement");
    const { kind, signedOn, reason } = input;
    const corrected = { ...wrong, kind, signedOn, amountWan: input.amountWan ?? null };
    refuseIf(agreementsProblems({ project: detail, agreements: detail.agreements, corrected, today: ctx.today }));

    await tx.agreement.update({
      where: { id: input.agreementId },
      data: {
        kind,
        signedOn: databaseDate(signedOn),
        amountWan: corrected.amountWan,
        ...withoutUndefined({ number: input.number, parties: input.parties, note: input.note }),
        version: { increment: 1 },
      },
    });
    const all = detail.agreements.map((each) => (each.id === wrong.id ? corrected : each));
    const signs = computeSignedOn(all);
    const days = { ...detail, signedOn: signs };
    await writeProject(
      tx,
      ctx,
      project,
      frag`${derivedColumns(project, days, withdrawnOnOf(project))}, ${agreementColumns(all)}`,
    );
    const facts = ({ kind: k, signedOn: s, amountWan }: typeof wrong) => ({ kind: k, signedOn: s, amountWan });
    audit({
      entity: "agreement",
      entityId: wrong.id,
      projectId,
      zoneId,
      before: facts(wrong),
      after: facts(corrected),
      reason,
    });
    if (signs !== detail.signedOn) {
      const entityId = await supersedeMilestone(tx, ctx, project, "signed", signs, reason);
      const before = { kind: "signed", occurredOn: detail.signedOn };
      audit({
        entity: "milestone",
        entityId,
        projectId,
        zoneId,
        before,
        after: { kind: "signed", occurredOn: signs },
        reason,
      });
    }
    return answerNow(tx, ctx, projectId);
  },
});
