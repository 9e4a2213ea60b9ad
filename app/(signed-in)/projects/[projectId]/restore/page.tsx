import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { DateInput, Textarea } from "@/components/ui/inputs";
import { getProject } from "@/lib/projects/queries/get-project";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { restoreProjectAction } from "./action";

/** Taking a withdrawn project up again, with the reason. */
export default async function RestorePage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.restore);
  return (
    <ActPage
      project={project}
      title={t("restore.title")}
      explain={t("restore.explain")}
      submit={t("act.restore")}
      action={restoreProjectAction}
    >
      <DateInput name="restoredOn" label={t("restore.on")} max={ctx.today} />
      <Textarea name="reason" label={t("field.reason")} required rows={3} maxLength={500} />
    </ActPage>
  );
}
