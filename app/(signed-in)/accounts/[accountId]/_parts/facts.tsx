import { useTranslations } from "next-intl";
import { STATE_TONE, useAccessNames } from "@/components/access/names";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { Input } from "@/components/ui/inputs";
import { Disclosure } from "@/components/ui/notice";
import { Facts, Section } from "@/components/ui/page";
import { StatusDot } from "@/components/ui/status";
import type { AccountDetail } from "@/lib/access/types";
import { updateAccountAction } from "../action";

/** Name, unit and state of an account, and the change of its name. */
export function AccountFacts({ account }: { account: AccountDetail }) {
  const t = useTranslations("access");
  const { unit } = useAccessNames();
  return (
    <Section title={t("accounts.profile")}>
      <Facts
        columns={4}
        items={[
          { label: t("field.username"), value: account.username },
          { label: t("field.displayName"), value: account.displayName },
          { label: t("field.unit"), value: unit(account) },
          {
            label: t("field.state"),
            value: <StatusDot tone={STATE_TONE[account.state]}>{t(`state.${account.state}`)}</StatusDot>,
          },
          { label: t("field.createdAt"), value: <Figure kind="instant" value={account.createdAt} /> },
          ...(account.passwordExpiresAt
            ? [{ label: t("field.expiresAt"), value: <Figure kind="instant" value={account.passwordExpiresAt} /> }]
            : []),
        ]}
      />
      {account.may.manage && (
        <div className="mt-4">
          <Disclosure summary={t("accounts.rename")}>
            <ActionForm
              action={updateAccountAction}
              version={account.version}
              label={t("accounts.rename")}
              className="grid max-w-md gap-5"
            >
              <input type="hidden" name="accountId" value={account.id} />
              <Input
                name="displayName"
                label={t("field.displayName")}
                hint={t("accounts.displayNameHint")}
                required
                maxLength={60}
                defaultValue={account.displayName}
              />
              <div>
                <SubmitButton>{t("accounts.rename")}</SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
