import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { DateInput, Textarea } from "@/components/ui/inputs";
import { getProject } from "@/lib/projects/queries/get-project";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { withdrawProjectAction } from "./action";

/** Giving a project up, with the reason. */
export default async function WithdrawPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.withdraw);
  return (
    <ActPage
      project={project}
      title={t("withdraw.title")}
      explain={t("withdraw.explain")}
      submit={t("act.withdraw")}
      action={withdrawProjectAction}
      danger
    >
      <DateInput name="withdrawnOn" label={t("withdraw.on")} max={ctx.today} />
      <Textarea name="reason" label={t("field.reason")} required rows={3} maxLength={500} />
    </ActPage>
  );
}
