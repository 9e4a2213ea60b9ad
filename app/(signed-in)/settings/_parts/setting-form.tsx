import { useTranslations } from "next-intl";
import { describeSetting } from "@/components/settings/read-setting";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { routes } from "@/lib/platform/routes";
import type { StoredSetting } from "@/lib/settings/types";
import { updateSettingAction } from "../action";
import { EvidenceFields } from "./evidence-fields";

/** The form of one setting, with the reason for its change. */
export function SettingForm({ setting }: { setting: StoredSetting }) {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const values = describeSetting(setting);
  const number = (name: string, label: string, suffix: string) => (
    <Input
      name={name}
      label={label}
      required
      inputMode="numeric"
      maxLength={5}
      defaultValue={values[name]}
      suffix={suffix}
      className="max-w-64"
    />
  );
  return (
    <ActionForm
      action={updateSettingAction}
      version={setting.version}
      draftKey={`setting-${setting.key}`}
      label={t("editOf", { name: t(`name.${setting.key.replaceAll(".", "_") as "project_light"}`) })}
    >
      <input type="hidden" name="key" value={setting.key} />
      {setting.key === "project.light" && number("value.warnBeforeDays", t("light.warnBeforeDays"), t("unit.days"))}
      {setting.key === "project.light" && number("value.redAfterDays", t("light.redAfterDays"), t("unit.days"))}
      {setting.key === "project.signed-not-started" &&
        number("value", t("name.project_signed-not-started"), t("unit.days"))}
      {setting.key === "progress.due-day" && number("value", t("name.progress_due-day"), t("unit.day"))}
      {setting.key === "rollup.small-cohort" && number("value", t("name.rollup_small-cohort"), t("unit.projects"))}
      {setting.key === "project.evidence" && <EvidenceFields rules={setting.value} />}
      <Textarea name="reason" label={t("reason")} hint={t("reasonHint")} required rows={2} maxLength={500} />
      <div className="flex gap-3">
        <SubmitButton>{tCommon("save")}</SubmitButton>
        <LinkButton href={routes.settings()}>{tCommon("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}
