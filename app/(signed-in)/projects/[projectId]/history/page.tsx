import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { routes } from "@/lib/platform/routes";
import { getProject } from "@/lib/projects/queries/get-project";
import { listProjectEvents, type ProjectEvent } from "@/lib/projects/queries/list-project-events";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { Changes } from "./_parts/changes";

/** Everything that was recorded of a project, newest first, with the values before and after. */
export default async function ProjectHistoryPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [ctx, { projectId }, t, tAudit] = await Promise.all([
    requireCtx(),
    params,
    getTranslations("projects"),
    getTranslations("audit"),
  ]);
  const [project, events] = await onPage(() =>
    Promise.all([getProject(ctx, { projectId }), listProjectEvents(ctx, { projectId })]),
  );
  const action = (name: string) => {
    const key = `actions.${name.replace(".", "_")}`;
    return tAudit.has(key) ? tAudit(key) : name;
  };
  return (
    <>
      <PageHeader
        title={t("historyPage.title")}
        breadcrumbs={[
          { label: t("title"), href: routes.projects() },
          { label: project.name, href: routes.project(project.id) },
        ]}
        actions={<PrintButton />}
      />
      <DataTable<ProjectEvent>
        caption={t("historyPage.caption")}
        layout="cards"
        rows={events}
        rowKey={(row) => row.seq}
        empty={t("historyPage.empty")}
        columns={[
          {
            key: "at",
            header: t("historyPage.at"),
            fit: true,
            rowHeader: true,
            cell: (row) => <Figure kind="instant" value={row.at} />,
          },
          { key: "actor", header: t("historyPage.actor"), fit: true, cell: (row) => row.actor },
          { key: "act", header: t("historyPage.act"), cell: (row) => action(row.action) },
          {
            key: "change",
            header: t("historyPage.change"),
            cell: (row) => <Changes entity={row.entity} before={row.before} after={row.after} />,
          },
          { key: "reason", header: t("field.reason"), cell: (row) => <Figure kind="text" value={row.reason} /> },
        ]}
      />
    </>
  );
}
