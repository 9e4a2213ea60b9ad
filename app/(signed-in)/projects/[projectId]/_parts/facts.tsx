import { useLocale, useTranslations } from "next-intl";
import { chainName, industryName, provinceName, zoneName } from "@/components/projects/names";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Facts, Section } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import type { ProjectDetail } from "@/lib/projects/types";

/** Every fact of a project, grouped as in the form. */
export function ProjectFacts({ project }: { project: ProjectDetail }) {
  const t = useTranslations("projects");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const text = (value: string | null) => <Figure kind="text" value={value} />;
  const money = (value: string | null) => <Figure kind="money" unit="wan" withUnit value={value} />;
  const day = (value: string | null) => <Figure kind="date" value={value} />;
  const flag = (value: boolean | null) => text(value === null ? null : tCommon(value ? "yes" : "no"));
  return (
    <>
      <Section title={t("section.identity")}>
        <Facts
          items={[
            {
              label: t("field.zone"),
              value: <TextLink href={routes.zone(project.zone)}>{zoneName(project, locale)}</TextLink>,
            },
            { label: t("field.code"), value: text(project.code) },
            { label: t("kind.label"), value: t(`kind.${project.kind}`) },
            { label: t("field.enterprise"), value: project.enterprise.name },
            { label: t("field.creditCode"), value: text(project.enterprise.creditCode) },
            { label: t("field.industry"), value: industryName(project.industry, locale) },
            { label: t("field.chain"), value: text(chainName(project.chain, locale)) },
            { label: t("field.strategicEmerging"), value: flag(project.strategicEmerging) },
            { label: t("field.sixNew"), value: flag(project.sixNew) },
            { label: t("field.inStatistics"), value: flag(project.inStatistics) },
            { label: t("field.formerNames"), value: text(project.formerNames.join("、") || null) },
          ]}
        />
      </Section>
      <Section title={t("section.money")}>
        <Facts
          items={[
            { label: t("field.totalInvestmentWan"), value: money(project.totalInvestmentWan) },
            { label: t("field.fixedInvestmentWan"), value: money(project.fixedInvestmentWan) },
            { label: t("field.contractWan"), value: money(project.contractWan) },
            { label: t("field.expectedOutputWan"), value: money(project.expectedOutputWan) },
            { label: t("field.expectedTaxWan"), value: money(project.expectedTaxWan) },
            {
              label: t("field.expectedJobs"),
              value: (
                <Figure kind="count" value={project.expectedJobs === null ? null : String(project.expectedJobs)} />
              ),
            },
            { label: t("field.investedBeforeWan"), value: money(project.investedBeforeWan) },
            { label: t("field.plannedStartOn"), value: day(project.plannedStartOn) },
            { label: t("field.plannedProducingOn"), value: day(project.plannedProducingOn) },
          ]}
        />
      </Section>
      <Section title={t("section.content")}>
        <Facts
          items={[
            { label: t("field.content"), value: text(project.content), wide: true },
            { label: t("field.park"), value: text(project.park) },
            { label: t("field.parcelNo"), value: text(project.parcelNo) },
            { label: t("field.landMu"), value: <Figure kind="land" value={project.landMu} /> },
          ]}
        />
      </Section>
      <Section title={t("section.source")}>
        <Facts
          items={[
            { label: t("field.sourceRegion"), value: text(provinceName(project.sourceRegion, locale)) },
            { label: t("field.sourceMode"), value: text(project.sourceMode && t(`sourceMode.${project.sourceMode}`)) },
            { label: t("field.leadOfficer"), value: text(project.leadOfficer) },
            { label: t("field.supportDepartment"), value: text(project.supportDepartment) },
            { label: t("field.agentName"), value: text(project.agentName) },
            { label: t("field.contactName"), value: text(project.contact.name) },
            { label: t("field.contactPhone"), value: text(project.contact.phone) },
            { label: t("field.remarks"), value: text(project.remarks), wide: true },
          ]}
        />
      </Section>
    </>
  );
}
