import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { AccountDetail } from "@/lib/access/types";
import type { FormAction } from "@/lib/web/form-state";
import { disableAccountAction, enableAccountAction, resetPasswordAction, unlockAccountAction } from "../action";

/** What decides whether the account can sign in: password, lock, and being disabled. Each needs a second step. */
export function SigningIn({ account }: { account: AccountDetail }) {
  const t = useTranslations("access.accounts");
  const step = (word: "reset" | "disable", action: FormAction, danger: boolean) => (
    <Disclosure summary={t(word)} tone={danger ? "danger" : "plain"}>
      <p className="mb-3">{t(`${word}Note`)}</p>
      <Act word={word} action={action} account={account} danger={danger} />
    </Disclosure>
  );
  return (
    <Section title={t("access")}>
      <div className="flex flex-wrap items-start gap-3">
        {account.state === "disabled" ? (
          <Act word="enable" action={enableAccountAction} account={account} />
        ) : (
          <>
            {account.state === "locked" && <Act word="unlock" action={unlockAccountAction} account={account} />}
            {step("reset", resetPasswordAction, false)}
            {step("disable", disableAccountAction, true)}
          </>
        )}
      </div>
    </Section>
  );
}

function Act({
  word,
  action,
  account,
  danger = false,
}: {
  word: string;
  action: FormAction;
  account: AccountDetail;
  danger?: boolean;
}) {
  const t = useTranslations("access.accounts");
  return (
    <ActionForm action={action} version={account.version} label={t(word)} className="grid gap-3">
      <input type="hidden" name="accountId" value={account.id} />
      <div>
        <SubmitButton tone={danger ? "danger" : "primary"}>{t(word)}</SubmitButton>
      </div>
    </ActionForm>
  );
}
