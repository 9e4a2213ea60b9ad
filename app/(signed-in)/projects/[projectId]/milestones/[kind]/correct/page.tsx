import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { Checkbox } from "@/components/ui/choices";
import { DateInput, Textarea } from "@/components/ui/inputs";
import { getProject } from "@/lib/projects/queries/get-project";
import { MILESTONE_KINDS } from "@/lib/projects/types";
import { DAY_OF, latestMilestone } from "@/lib/projects/workflow";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { correctMilestoneAction } from "./action";

/** Correcting a milestone that was recorded wrongly. */
export default async function CorrectMilestonePage({
  params,
}: {
  params: Promise<{ projectId: string; kind: string }>;
}) {
  const [ctx, { projectId, kind: asked }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const kind = MILESTONE_KINDS.find((each) => each === asked);
  if (!kind) notFound();
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.correctMilestone.includes(kind));
  const day = project[DAY_OF[kind]];
  if (day === null) notFound();
  return (
    <ActPage
      project={project}
      title={t("correct.title", { milestone: t(`milestone.${kind}`) })}
      explain={t("correct.current", { on: day })}
      submit={t("act.correct")}
      action={correctMilestoneAction}
    >
      <input type="hidden" name="kind" value={kind} />
      <DateInput name="occurredOn" label={t("field.occurredOn")} max={ctx.today} defaultValue={day} />
      {latestMilestone(project) === kind && <Checkbox name="void" value="1" label={t("correct.void")} />}
      <Textarea name="reason" label={t("correct.reason")} required rows={3} maxLength={500} />
    </ActPage>
  );
}
