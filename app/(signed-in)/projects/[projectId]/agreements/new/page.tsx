import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { AgreementFields } from "@/components/projects/agreement-fields";
import { Select } from "@/components/ui/choices";
import { getProject } from "@/lib/projects/queries/get-project";
import type { Agreement } from "@/lib/projects/types";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { addAgreementAction } from "./action";

/** Adding an agreement to a project. */
export default async function NewAgreementPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.addAgreement);
  const choices = (fits: (agreement: Agreement) => boolean) =>
    project.agreements.filter(fits).map((agreement) => ({
      value: agreement.id,
      label: [t(`agreementKind.${agreement.kind}`), agreement.number, agreement.signedOn].filter(Boolean).join(" "),
    }));
  const open = choices(
    (one) => one.kind !== "contract" && !project.agreements.some((other) => other.replaces === one.id),
  );
  const contracts = choices((one) => one.kind === "contract");
  return (
    <ActPage project={project} title={t("agreement.title")} submit={t("act.save")} action={addAgreementAction}>
      <AgreementFields prefix="" />
      {open.length > 0 && (
        <Select
          name="replaces"
          label={t("agreement.replaces")}
          hint={t("hint.replaces")}
          empty={t("agreement.none")}
          options={open}
        />
      )}
      {contracts.length > 0 && (
        <Select
          name="supplements"
          label={t("agreement.supplements")}
          hint={t("hint.supplements")}
          empty={t("agreement.none")}
          options={contracts}
        />
      )}
    </ActPage>
  );
}
