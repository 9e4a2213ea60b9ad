import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { MoneyInput } from "@/components/ui/money-input";
import { PageHeader } from "@/components/ui/page";
import { yearOf } from "@/lib/platform/dates";
import { typedDecimal } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import { getProject } from "@/lib/projects/queries/get-project";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { setAnnualFiguresAction } from "./action";

const typed = (wan: string | null | undefined) => (wan ? typedDecimal(wan) : undefined);

/** The yearly figures of a project; `?year=` chooses the year, this year without it. */
export default async function AnnualPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ year?: string }>;
}) {
  const [ctx, { projectId }, search, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("projects"),
    getTranslations("common"),
  ]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.recordProgress);
  const year = /^\d{4}$/.test(search.year ?? "") ? Number(search.year) : yearOf(ctx.today);
  const figures = project.annual.find((each) => each.year === year);
  const crumbs = [
    { label: t("title"), href: routes.projects() },
    { label: project.name, href: routes.project(project.id) },
  ];
  return (
    <>
      <PageHeader title={t("annual.title")} breadcrumbs={crumbs} />
      <ActionForm
        action={setAnnualFiguresAction}
        version={figures?.version}
        draftKey={`annual-${project.id}-${year}`}
        label={t("annual.title")}
      >
        <input type="hidden" name="projectId" value={project.id} />
        <Input
          name="year"
          label={t("field.year")}
          inputMode="numeric"
          required
          defaultValue={year}
          className="max-w-32"
          readOnly
        />
        <MoneyInput
          name="plannedInvestmentWan"
          label={t("field.plannedInvestmentWan")}
          hint={t("hint.money")}
          defaultValue={typed(figures?.plannedInvestmentWan)}
        />
        <MoneyInput
          name="actualOutputWan"
          label={t("field.actualOutputWan")}
          defaultValue={typed(figures?.actualOutputWan)}
        />
        <MoneyInput name="actualTaxWan" label={t("field.actualTaxWan")} defaultValue={typed(figures?.actualTaxWan)} />
        <Input
          name="actualJobs"
          label={t("field.actualJobs")}
          inputMode="numeric"
          defaultValue={figures?.actualJobs ?? undefined}
          className="max-w-48"
        />
        <div className="flex gap-3">
          <SubmitButton>{t("act.save")}</SubmitButton>
          <LinkButton href={routes.project(project.id)}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
