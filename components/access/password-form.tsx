import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Input } from "@/components/ui/inputs";
import type { FormAction } from "@/lib/web/form-state";

/** The change of one's own password. `from` says where to go afterwards. */
export function PasswordForm({
  action,
  from,
  username,
}: {
  action: FormAction;
  from: "account" | "first";
  username: string;
}) {
  const t = useTranslations("access.password");
  return (
    <ActionForm action={action} className="grid max-w-md gap-5" label={t("title")}>
      <input type="hidden" name="from" value={from} />
      {/* lets the browser's password store know whose password this is */}
      <input type="text" name="for" defaultValue={username} autoComplete="username" hidden readOnly />
      <Input name="current" type="password" label={t("current")} autoComplete="current-password" required />
      <Input name="next" type="password" label={t("next")} hint={t("rules")} autoComplete="new-password" required />
      <Input name="repeat" type="password" label={t("repeat")} autoComplete="new-password" required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
