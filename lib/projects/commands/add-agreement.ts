import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { frag } from "@/lib/platform/db";
import { refuseIf } from "@/lib/platform/errors";
import {
  agreementColumns,
  answerNow,
  derivedColumns,
  getProjectInScope,
  withdrawnOnOf,
  writeProject,
} from "../internal";
import { agreementProblems } from "../rules/agreements";
import { AddAgreementInput } from "../schema/agreement";

/**
 * Adds an agreement to a project. The first contract is the signing and records its milestone; one that replaces a framework or intent
 * makes it count once; a supplement's amount is the increase. Answers the whole project. Refuses by `agreementProblems`.
 */
export const addAgreement = defineCommand({
  name: "projects.add-agreement",
  capability: "project.agreement.record",
  input: AddAgreementInput,
  async run({ ctx, tx, input, audit }) {
    const project = await getProjectInScope(tx, ctx, input, "project.agreement.record");
    const { detail, zoneId, id: projectId } = project;
    const added = {
      kind: input.kind,
      signedOn: input.signedOn,
      amountWan: input.amountWan ?? null,
      replaces: input.replaces ? String(input.replaces) : null,
      supplements: input.supplements ? String(input.supplements) : null,
    };
    refuseIf(agreementProblems({ project: detail, agreements: detail.agreements, added, today: ctx.today }));

    const recordedBy = ctx.actor.accountId;
    const occurredOn = databaseDate(input.signedOn);
    const agreement = await tx.agreement.create({
      data: {
        zoneId,
        projectId,
        kind: input.kind,
        signedOn: occurredOn,
        amountWan: added.amountWan,
        number: input.number ?? null,
        parties: input.parties ?? [],
        note: input.note ?? null,
        replacesId: input.replaces ?? null,
        supplementsId: input.supplements ?? null,
        recordedBy,
      },
      select: { id: true },
    });
    const signs = input.kind === "contract" && detail.signedOn === null;
    const days = signs ? { ...detail, signedOn: input.signedOn } : detail;
    const all = [...detail.agreements, { ...added, id: String(agreement.id) }];
    await writeProject(
      tx,
      ctx,
      project,
      frag`${derivedColumns(project, days, withdrawnOnOf(project))}, ${agreementColumns(all)}`,
    );
    const about = { projectId, zoneId };
    audit({ entity: "agreement", entityId: agreement.id, ...about, after: { ...added, number: input.number ?? null } });
    if (signs) {
      const evidence = [{ kind: "contract", note: input.number ?? null }];
      const signing = await tx.milestone.create({
        data: { ...about, kind: "signed", occurredOn, evidence, recordedBy },
        select: { id: true },
      });
      audit({
        entity: "milestone",
        entityId: signing.id,
        ...about,
        after: { kind: "signed", occurredOn: input.signedOn },
      });
    }
    return answerNow(tx, ctx, projectId);
  },
});
