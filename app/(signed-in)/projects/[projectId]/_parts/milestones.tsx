import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { Badge } from "@/components/ui/status";
import { dayInProvince } from "@/lib/platform/clock";
import { diffDays } from "@/lib/platform/dates";
import { routes } from "@/lib/platform/routes";
import type { Milestone, ProjectDetail } from "@/lib/projects/types";

/** Working days that pass before an entry counts as late belong to a later release; here plain days say how late it came. */
function Late({ milestone }: { milestone: Milestone }) {
  const t = useTranslations("projects");
  const days = diffDays(milestone.occurredOn, dayInProvince(new Date(milestone.recordedAt)));
  return days > 2 ? <Badge tone="warn">{t("late", { days })}</Badge> : null;
}

/** The milestones with the day each occurred and when it was recorded; corrected ones stay visible. */
export function ProjectMilestones({ project }: { project: ProjectDetail }) {
  const t = useTranslations("projects");
  return (
    <Section
      title={t("section.milestones")}
      actions={
        project.may.recordMilestone && (
          <LinkButton tone="primary" href={routes.projectMilestoneNew(project.id, project.may.recordMilestone)}>
            {t("act.record", { milestone: t(`milestone.${project.may.recordMilestone}`) })}
          </LinkButton>
        )
      }
    >
      <DataTable<Milestone>
        caption={t("section.milestones")}
        captionHidden
        layout="cards"
        rows={project.milestones}
        rowKey={(row) => row.id}
        empty={t("milestoneEmpty")}
        columns={[
          {
            key: "kind",
            header: t("section.milestones"),
            rowHeader: true,
            fit: true,
            cell: (row) => t(`milestone.${row.kind}`),
          },
          {
            key: "on",
            header: t("field.occurredOn"),
            fit: true,
            cell: (row) => (
              <span className={row.supersededAt ? "line-through" : undefined}>
                <Figure kind="date" value={row.occurredOn} />
              </span>
            ),
          },
          {
            key: "at",
            header: t("field.recordedAt"),
            fit: true,
            cell: (row) => (
              <>
                <Figure kind="instant" value={row.recordedAt} /> <Late milestone={row} />
              </>
            ),
          },
          {
            key: "by",
            header: t("field.recordedBy"),
            fit: true,
            cell: (row) => <Figure kind="text" value={row.recordedBy} />,
          },
          {
            key: "evidence",
            header: t("field.evidence"),
            cell: (row) => (
              <>
                {row.evidence
                  .map((each) => [t(`evidence.${each.kind}`), each.note].filter(Boolean).join("："))
                  .join("；") || "—"}
                {row.note && <span className="block text-muted">{row.note}</span>}
                {row.reason && <span className="block text-muted">{t("correctedFrom", { reason: row.reason })}</span>}
              </>
            ),
          },
          {
            key: "act",
            header: t("act.correct"),
            fit: true,
            cell: (row) =>
              row.supersededAt ? (
                <Badge tone="off">{t("superseded")}</Badge>
              ) : (
                project.may.correctMilestone.includes(row.kind) && (
                  <LinkButton
                    size="small"
                    href={routes.projectMilestoneCorrect(project.id, row.kind)}
                    aria-label={`${t("act.correct")} ${t(`milestone.${row.kind}`)}`}
                  >
                    {t("act.correct")}
                  </LinkButton>
                )
              ),
          },
        ]}
      />
    </Section>
  );
}
