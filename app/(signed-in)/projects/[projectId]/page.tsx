import { getTranslations } from "next-intl/server";
import { StageBadge } from "@/components/projects/stage-badge";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { PrintHeader } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { Light } from "@/components/ui/status";
import { routes } from "@/lib/platform/routes";
import { findDuplicates } from "@/lib/projects/queries/find-duplicates";
import { getProject } from "@/lib/projects/queries/get-project";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { ProjectAgreements } from "./_parts/agreements";
import { ProjectFacts } from "./_parts/facts";
import { ProjectAnnual, ProjectProgress, ProjectRecords } from "./_parts/ledgers";
import { ProjectMilestones } from "./_parts/milestones";
import { Resembling } from "./_parts/resembling";

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<{ done?: string | string[] }> };

/** A project with everything recorded of it, and what the caller may do now. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const [ctx, { projectId }, { done }, t] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("projects"),
  ]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  const { id, may } = project;
  const resembling = may.update
    ? await findDuplicates(ctx, {
        zone: project.zone,
        name: project.name,
        code: project.code,
        creditCode: null,
        parcelNo: project.parcelNo,
        projectId: id,
      })
    : [];
  const withdrawal =
    project.stage === "withdrawn" ? project.withdrawals.find((each) => each.restoredOn === null) : undefined;
  return (
    <>
      <PrintHeader
        title={project.name}
        scope={project.zoneNameZh}
        asOf={ctx.today}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <PageHeader
        title={project.name}
        breadcrumbs={[{ label: t("title"), href: routes.projects() }]}
        description={
          <span className="inline-flex flex-wrap gap-4">
            <StageBadge stage={project.stage} />
            <Light value={project.light}>{t(`light.${project.light}`)}</Light>
          </span>
        }
        actions={
          <>
            {may.update && <LinkButton href={routes.projectEdit(id)}>{t("act.edit")}</LinkButton>}
            {may.changeInvestor && <LinkButton href={routes.projectInvestor(id)}>{t("act.changeInvestor")}</LinkButton>}
            {may.withdraw && <LinkButton href={routes.projectWithdraw(id)}>{t("act.withdraw")}</LinkButton>}
            {may.restore && <LinkButton href={routes.projectRestore(id)}>{t("act.restore")}</LinkButton>}
            <LinkButton href={routes.projectHistory(id)}>{t("act.history")}</LinkButton>
            <PrintButton />
          </>
        }
      />
      <Flash done={done} />
      {withdrawal && (
        <Notice tone="warning">
          {t("withdrawnNotice", { on: withdrawal.withdrawnOn, reason: withdrawal.reason })}
        </Notice>
      )}
      {resembling.length > 0 && <Resembling items={resembling} projectId={id} />}
      <ProjectMilestones project={project} />
      <ProjectAgreements project={project} />
      <ProjectProgress project={project} today={ctx.today} />
      <ProjectFacts project={project} />
      <ProjectAnnual project={project} />
      <ProjectRecords project={project} />
    </>
  );
}
