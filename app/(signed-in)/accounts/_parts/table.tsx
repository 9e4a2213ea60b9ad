import { useTranslations } from "next-intl";
import { STATE_TONE, useAccessNames } from "@/components/access/names";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { StatusDot } from "@/components/ui/status";
import type { AccountRow } from "@/lib/access/types";
import { routes } from "@/lib/platform/routes";

/** Accounts with their units, roles and state. */
export function AccountTable({ rows }: { rows: readonly AccountRow[] }) {
  const t = useTranslations("access");
  const { assignment } = useAccessNames();
  return (
    <DataTable
      caption={t("accounts.caption")}
      captionHidden
      layout="cards"
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("accounts.none")}>{t("accounts.noneHint")}</EmptyState>}
      columns={[
        {
          key: "username",
          header: t("field.username"),
          rowHeader: true,
          fit: true,
          cell: ({ id, username }) => <TextLink href={routes.accountOf(id)}>{username}</TextLink>,
        },
        { key: "displayName", header: t("field.displayName"), cell: ({ displayName }) => displayName },
        {
          key: "roles",
          header: t("field.roles"),
          cell: ({ roles }) =>
            roles.length === 0 ? (
              <Figure kind="text" value={null} />
            ) : (
              <ul>
                {roles.map((held) => (
                  <li key={held.id}>{assignment(held)}</li>
                ))}
              </ul>
            ),
        },
        {
          key: "state",
          header: t("field.state"),
          fit: true,
          cell: ({ state }) => <StatusDot tone={STATE_TONE[state]}>{t(`state.${state}`)}</StatusDot>,
        },
        {
          key: "createdAt",
          header: t("field.createdAt"),
          fit: true,
          cell: ({ createdAt }) => <Figure kind="instant" value={createdAt} />,
        },
      ]}
    />
  );
}
