import { getTranslations } from "next-intl/server";
import { FactFields } from "@/components/projects/fact-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import { getProject } from "@/lib/projects/queries/get-project";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { updateProjectAction } from "./action";

/** Changing the facts of a project. */
export default async function EditProjectPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    getTranslations("projects"),
    getTranslations("common"),
  ]);
  const project = await onPage(() => getProject(ctx, { projectId }));
  allowIf(project.may.update);
  return (
    <>
      <PageHeader
        title={t("edit.title")}
        description={t("hint.version")}
        breadcrumbs={[
          { label: t("title"), href: routes.projects() },
          { label: project.name, href: routes.project(project.id) },
        ]}
      />
      <ActionForm
        action={updateProjectAction}
        version={project.version}
        draftKey={`project-edit-${project.id}`}
        label={t("edit.title")}
      >
        <input type="hidden" name="projectId" value={project.id} />
        <FactFields project={project} />
        <div className="flex gap-3">
          <SubmitButton>{t("act.save")}</SubmitButton>
          <LinkButton href={routes.project(project.id)}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
