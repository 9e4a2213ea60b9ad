import { getTranslations } from "next-intl/server";
import { ActPage } from "@/components/projects/act-page";
import { DateInput, Input, Textarea } from "@/components/ui/inputs";
import { getProject } from "@/lib/projects/queries/get-project";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { changeInvestorAction } from "./action";

/** Changing the enterprise behind a project. */
export default async function ChangeInvestorPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t] = await Promise.all([requireCtx(), params, getTranslations("projects")]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.changeInvestor);
  return (
    <ActPage
      project={project}
      title={t("investor.title")}
      explain={`${t("investor.from")}：${project.enterprise.name}　${t("investor.explain")}`}
      submit={t("act.changeInvestor")}
      action={changeInvestorAction}
    >
      <Input name="enterprise.name" label={t("investor.to")} required maxLength={200} />
      <Input name="enterprise.creditCode" label={t("field.creditCode")} hint={t("hint.creditCode")} />
      <DateInput name="changedOn" label={t("investor.on")} required max={ctx.today} />
      <Textarea name="reason" label={t("field.reason")} required rows={3} maxLength={500} />
    </ActPage>
  );
}
