import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choices";
import { LOCALES } from "@/lib/i18n/locales";
import { setLanguageAction } from "../action";

/** The language of the account, kept beyond this browser. */
export function LanguageForm({ locale }: { locale: string }) {
  const t = useTranslations("access.own");
  const tLanguage = useTranslations("common.language");
  return (
    <ActionForm action={setLanguageAction} label={t("language")} className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <RadioGroup
        name="locale"
        label={t("language")}
        labelHidden
        inline
        defaultValue={locale}
        options={LOCALES.map((value) => ({ value, label: tLanguage(value) }))}
      />
      <SubmitButton tone="plain">{t("setLanguage")}</SubmitButton>
    </ActionForm>
  );
}
