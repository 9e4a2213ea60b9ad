import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { StatusDot } from "@/components/ui/status";
import type { AuditEvent } from "@/lib/audit/types";
import { routes } from "@/lib/platform/routes";
import { useAuditWords } from "./words";

/** Acts, newest first, each with what it changed or why it was refused. */
export function AuditTable({ rows, oneZone }: { rows: readonly AuditEvent[]; oneZone: boolean }) {
  const t = useTranslations("audit");
  const words = useAuditWords();
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      layout="cards"
      rows={rows}
      rowKey={({ seq }) => seq}
      empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        {
          key: "at",
          header: t("at"),
          rowHeader: true,
          fit: true,
          cell: ({ at }) => <Figure kind="instant" value={at} />,
        },
        { key: "actor", header: t("actor"), cell: ({ actor }) => actor },
        { key: "action", header: t("act"), cell: ({ action }) => words.action(action) },
        {
          key: "outcome",
          header: t("outcomeLabel"),
          fit: true,
          cell: ({ outcome }) => (
            <StatusDot tone={outcome === "done" ? "ok" : "bad"}>{t(`outcome.${outcome}`)}</StatusDot>
          ),
        },
        ...(oneZone
          ? []
          : [
              {
                key: "zone",
                header: t("zone"),
                cell: (row: AuditEvent) => <Figure kind="text" value={words.zone(row)} />,
              },
            ]),
        { key: "about", header: t("about"), cell: (row) => <About row={row} /> },
        { key: "changes", header: t("changes"), cell: (row) => <Changes row={row} /> },
        { key: "ip", header: t("ip"), fit: true, cell: ({ ip }) => <Figure kind="text" value={ip} /> },
      ]}
    />
  );
}

/** The record that the act was about; a project is named and linked. */
function About({ row }: { row: AuditEvent }) {
  const { entity } = useAuditWords();
  return (
    <>
      {entity(row.entity)}
      {row.projectId && (
        <TextLink href={routes.project(row.projectId)} className="block">
          {row.projectName ?? row.projectId}
        </TextLink>
      )}
    </>
  );
}

/** Changed fields as before and after, the reason given, or why it was refused. */
function Changes({ row }: { row: AuditEvent }) {
  const t = useTranslations("audit");
  const words = useAuditWords();
  const changes = words.changes(row);
  const refusal = row.outcome === "refused" ? words.refusal(row) : null;
  if (changes.length === 0 && !row.reason && !refusal) return <Figure kind="text" value={null} />;
  return (
    <ul>
      {changes.map(({ name, label, before, after }) => (
        <li key={name} className="break-words">
          <span className="text-muted">{t("fieldLabel", { label })}</span>
          {before === undefined ? after : t("fromTo", { before, after: after ?? t("unchanged") })}
        </li>
      ))}
      {row.reason && (
        <li className="break-words">
          <span className="text-muted">{t("fieldLabel", { label: t("reason") })}</span>
          {row.reason}
        </li>
      )}
      {refusal && <li>{refusal}</li>}
    </ul>
  );
}
