import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { EvidenceRule, StoredSetting } from "@/lib/settings/types";

/** A setting as it is in force, in words. */
export function SettingValue({ setting }: { setting: StoredSetting }) {
  const t = useTranslations("settings");
  switch (setting.key) {
    case "project.light":
      return (
        <ul className="list-disc pl-5">
          <li>{t("light.yellow", { days: setting.value.warnBeforeDays })}</li>
          <li>{t("light.red", { days: setting.value.redAfterDays })}</li>
        </ul>
      );
    case "project.evidence":
      return <EvidenceTable rules={setting.value} />;
    case "project.signed-not-started":
      return <p>{t("value.days", { number: setting.value })}</p>;
    case "progress.due-day":
      return <p>{t("value.dayOfMonth", { number: setting.value })}</p>;
    case "rollup.small-cohort":
      return <p>{t("value.projects", { number: setting.value })}</p>;
  }
}

function EvidenceTable({ rules }: { rules: readonly EvidenceRule[] }) {
  const t = useTranslations("settings");
  const tProject = useTranslations("projects");
  const columns: Column<EvidenceRule>[] = [
    {
      key: "milestone",
      header: t("evidence.milestone"),
      rowHeader: true,
      cell: (rule) => tProject(`milestone.${rule.milestone}`),
    },
    {
      key: "kinds",
      header: t("evidence.kinds"),
      cell: (rule) =>
        rule.projectKinds === null
          ? t("evidence.allKinds")
          : rule.projectKinds.map((kind) => tProject(`kind.${kind}`)).join(t("evidence.and")),
    },
    {
      key: "needs",
      header: t("evidence.needs"),
      cell: (rule) =>
        rule.needs.length === 0
          ? t("evidence.nothing")
          : rule.needs
              .map((group) => group.map((kind) => tProject(`evidence.${kind}`)).join(t("evidence.or")))
              .join(t("evidence.and")),
    },
  ];
  return (
    <DataTable
      caption={t("name.project_evidence")}
      captionHidden
      columns={columns}
      rows={rules}
      rowKey={(rule) => `${rule.milestone} ${rule.projectKinds?.join()}`}
      layout="cards"
    />
  );
}
