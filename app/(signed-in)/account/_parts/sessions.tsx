import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { StatusDot } from "@/components/ui/status";
import type { OwnSession } from "@/lib/access/types";
import { endSessionAction } from "../action";

const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = ["Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux"];

/** Browser and system as far as the browser says so: enough to tell one's own devices apart. */
function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  return [browser, system].filter(Boolean).join(" · ") || userAgent.slice(0, 40);
}

/** Where one is signed in, each to be ended from here. */
export function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("access.session");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      layout="cards"
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "device",
          header: t("device"),
          rowHeader: true,
          cell: ({ userAgent }) => <Figure kind="text" value={deviceOf(userAgent)} />,
        },
        { key: "ip", header: t("ip"), fit: true, cell: ({ ip }) => <Figure kind="text" value={ip} /> },
        {
          key: "createdAt",
          header: t("createdAt"),
          fit: true,
          cell: ({ createdAt }) => <Figure kind="instant" value={createdAt} />,
        },
        {
          key: "lastSeenAt",
          header: t("lastSeenAt"),
          fit: true,
          cell: ({ lastSeenAt }) => <Figure kind="instant" value={lastSeenAt} />,
        },
        {
          key: "act",
          header: t("act"),
          fit: true,
          cell: ({ id, current, userAgent }) =>
            current ? (
              <StatusDot tone="ok">{t("current")}</StatusDot>
            ) : (
              <ActionForm
                action={endSessionAction}
                label={t("endOf", { device: deviceOf(userAgent) ?? "—" })}
                className="inline"
              >
                <input type="hidden" name="id" value={id} />
                <SubmitButton tone="plain" size="small">
                  {t("end")}
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
