import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { DateInput, Input } from "@/components/ui/inputs";
import { StatusDot } from "@/components/ui/status";
import type { OwnToken } from "@/lib/access/types";
import { addDays, addMonths } from "@/lib/platform/dates";
import { createTokenAction, revokeTokenAction } from "../action";

const DEFAULT_DAYS = 90;

/** A token's name and last day. */
export function TokenForm({ today }: { today: string }) {
  const t = useTranslations("access.token");
  return (
    <ActionForm action={createTokenAction} label={t("create")} className="grid max-w-md gap-5">
      <Input name="name" label={t("name")} hint={t("nameHint")} required maxLength={60} />
      <DateInput
        name="expiresOn"
        label={t("expiresOn")}
        hint={t("expiresHint")}
        required
        min={addDays(today, 1)}
        max={addMonths(today, 12)}
        defaultValue={addDays(today, DEFAULT_DAYS)}
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** One's own tokens with their state; valid ones can be revoked. */
export function Tokens({ tokens, now }: { tokens: readonly OwnToken[]; now: string }) {
  const t = useTranslations("access.token");
  const state = ({ revokedAt, expiresAt }: OwnToken) =>
    revokedAt ? "revoked" : expiresAt <= now ? "expired" : "valid";
  return (
    <div className="mb-4">
      <DataTable
        caption={t("title")}
        captionHidden
        layout="cards"
        rows={tokens}
        rowKey={({ id }) => id}
        empty={t("none")}
        columns={[
          { key: "name", header: t("name"), rowHeader: true, cell: ({ name }) => name },
          {
            key: "state",
            header: t("state"),
            fit: true,
            cell: (token) => <StatusDot tone={state(token) === "valid" ? "ok" : "off"}>{t(state(token))}</StatusDot>,
          },
          {
            key: "createdAt",
            header: t("createdAt"),
            fit: true,
            cell: ({ createdAt }) => <Figure kind="instant" value={createdAt} />,
          },
          {
            key: "expiresAt",
            header: t("expiresAt"),
            fit: true,
            cell: ({ expiresAt }) => <Figure kind="instant" value={expiresAt} />,
          },
          {
            key: "lastUsedAt",
            header: t("lastUsedAt"),
            fit: true,
            cell: ({ lastUsedAt }) => <Figure kind="instant" value={lastUsedAt} />,
          },
          {
            key: "act",
            header: t("act"),
            fit: true,
            cell: (token) =>
              state(token) === "valid" && (
                <ActionForm action={revokeTokenAction} label={t("revokeOf", { name: token.name })} className="inline">
                  <input type="hidden" name="id" value={token.id} />
                  <SubmitButton tone="danger" size="small">
                    {t("revoke")}
                  </SubmitButton>
                </ActionForm>
              ),
          },
        ]}
      />
    </div>
  );
}
