import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/web/form-state";

/** The frame of every act on one project: its name, a form that carries id and version, a button named after the act, and the way back. */
export function ActPage({
  project,
  title,
  explain,
  submit,
  action,
  danger = false,
  children,
}: {
  project: { id: string; name: string; version: number };
  title: string;
  explain?: ReactNode;
  submit: string;
  action: FormAction;
  danger?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("projects");
  const tCommon = useTranslations("common");
  const back = routes.project(project.id);
  return (
    <>
      <PageHeader
        title={title}
        description={explain}
        breadcrumbs={[
          { label: t("title"), href: routes.projects() },
          { label: project.name, href: back },
        ]}
      />
      <ActionForm action={action} version={project.version} draftKey={`project-${project.id}-${title}`} label={title}>
        <input type="hidden" name="projectId" value={project.id} />
        {children}
        <div className="flex gap-3">
          <SubmitButton tone={danger ? "danger" : "primary"}>{submit}</SubmitButton>
          <LinkButton href={back}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
