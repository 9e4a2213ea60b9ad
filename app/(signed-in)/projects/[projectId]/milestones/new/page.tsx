import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { EvidenceFields } from "@/components/projects/evidence-fields";
import { DateInput, Textarea } from "@/components/ui/inputs";
import { getProject } from "@/lib/projects/queries/get-project";
import { evidenceNeeds } from "@/lib/projects/rules/milestones";
import { getSettings } from "@/lib/settings/queries/get-settings";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { recordMilestoneAction } from "./action";

/** Recording the next milestone of a project, with the evidence that its rule asks for. */
export default async function NewMilestonePage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const [project, settings] = await onPage(() => Promise.all([getProject(ctx, { projectId }), getSettings(ctx, {})]));
  const kind = project.may.recordMilestone;
  allowIf(kind !== null);
  if (kind === null) return null;
  const milestone = t(`milestone.${kind}`);
  const needs = evidenceNeeds(settings.evidenceRules, kind, project.kind);
  const list = needs
    .map((group) => group.map((each) => t(`evidence.${each}`)).join(` ${t("record.anyOf")} `))
    .join("；");
  return (
    <ActPage
      project={project}
      title={t("record.title", { milestone })}
      explain={needs.length > 0 ? t("record.needs", { milestone, list }) : undefined}
      submit={t("act.record", { milestone })}
      action={recordMilestoneAction}
    >
      <input type="hidden" name="kind" value={kind} />
      <DateInput name="occurredOn" label={t("field.occurredOn")} required max={ctx.today} />
      <EvidenceFields needed={needs.flat()} />
      <Textarea name="note" label={t("field.note")} rows={2} />
    </ActPage>
  );
}
