import { useLocale, useTranslations } from "next-intl";
import { RadioGroup, Select } from "@/components/ui/choices";
import { DateInput, Input, Textarea } from "@/components/ui/inputs";
import { MoneyInput } from "@/components/ui/money-input";
import { typedDecimal } from "@/lib/platform/money";
import { PROJECT_KINDS, SOURCE_MODES, type ProjectDetail } from "@/lib/projects/types";
import { chainOptions, codeOptions, industryOptions, provinceOptions } from "./options";

type Words = ReturnType<typeof useTranslations<"projects">>;

const GRID = "grid gap-4 sm:grid-cols-2";

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid gap-4 border-t border-line pt-3">
      <legend className="pr-3 text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Money as a person would type it back: without trailing zeros. */
function typed(wan: string | null | undefined): string | undefined {
  return wan ? typedDecimal(wan) : undefined;
}

function YesNo({ name, label, value }: { name: string; label: string; value: boolean | null | undefined }) {
  const t = useTranslations("common");
  const chosen = value === true ? "yes" : value === false ? "no" : undefined;
  return (
    <RadioGroup
      name={name}
      label={label}
      inline
      defaultValue={chosen}
      options={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
    />
  );
}

function Identity({ project, t, locale }: { project?: ProjectDetail; t: Words; locale: string }) {
  return (
    <Part title={t("section.identity")}>
      <Input name="name" label={t("field.name")} required maxLength={200} defaultValue={project?.name} />
      {project && (
        <Textarea
          name="formerNames"
          label={t("field.formerNames")}
          hint={t("hint.formerNames")}
          rows={2}
          defaultValue={project.formerNames.join("\n")}
        />
      )}
      <div className={GRID}>
        <Input name="code" label={t("field.code")} hint={t("hint.code")} defaultValue={project?.code ?? undefined} />
        <Select
          name="kind"
          label={t("kind.label")}
          required
          options={codeOptions(PROJECT_KINDS, (code) => t(`kind.${code}`))}
          defaultValue={project?.kind}
        />
        <Input
          name="enterprise.name"
          label={t("field.enterprise")}
          required
          maxLength={200}
          defaultValue={project?.enterprise.name}
        />
        <Input
          name="enterprise.creditCode"
          label={t("field.creditCode")}
          hint={t("hint.creditCode")}
          defaultValue={project?.enterprise.creditCode ?? undefined}
        />
        <Select
          name="industry"
          label={t("field.industry")}
          required
          options={industryOptions(locale)}
          defaultValue={project?.industry}
        />
        <Select
          name="chain"
          label={t("field.chain")}
          options={chainOptions(locale)}
          defaultValue={project?.chain ?? undefined}
        />
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        <YesNo name="strategicEmerging" label={t("field.strategicEmerging")} value={project?.strategicEmerging} />
        <YesNo name="sixNew" label={t("field.sixNew")} value={project?.sixNew} />
        <YesNo name="inStatistics" label={t("field.inStatistics")} value={project?.inStatistics} />
      </div>
    </Part>
  );
}

function Money({ project, t }: { project?: ProjectDetail; t: Words }) {
  return (
    <Part title={t("section.money")}>
      <div className={GRID}>
        <MoneyInput
          name="totalInvestmentWan"
          label={t("field.totalInvestmentWan")}
          hint={t("hint.money")}
          required
          defaultValue={typed(project?.totalInvestmentWan)}
        />
        <MoneyInput
          name="fixedInvestmentWan"
          label={t("field.fixedInvestmentWan")}
          defaultValue={typed(project?.fixedInvestmentWan)}
        />
        <MoneyInput
          name="expectedOutputWan"
          label={t("field.expectedOutputWan")}
          defaultValue={typed(project?.expectedOutputWan)}
        />
        <MoneyInput
          name="expectedTaxWan"
          label={t("field.expectedTaxWan")}
          defaultValue={typed(project?.expectedTaxWan)}
        />
        <Input
          name="expectedJobs"
          label={t("field.expectedJobs")}
          inputMode="numeric"
          className="max-w-48"
          defaultValue={project?.expectedJobs ?? undefined}
        />
        <MoneyInput
          name="investedBeforeWan"
          label={t("field.investedBeforeWan")}
          hint={t("hint.investedBefore")}
          defaultValue={typed(project?.investedBeforeWan)}
        />
      </div>
    </Part>
  );
}

/** Every fact of a project that a person enters, as fields; `project` gives the present values. */
export function FactFields({ project }: { project?: ProjectDetail }) {
  const t = useTranslations("projects");
  const locale = useLocale();
  return (
    <>
      <Identity project={project} t={t} locale={locale} />
      <Money project={project} t={t} />
      <Part title={t("section.plan")}>
        <div className={GRID}>
          <DateInput
            name="plannedStartOn"
            label={t("field.plannedStartOn")}
            defaultValue={project?.plannedStartOn ?? undefined}
          />
          <DateInput
            name="plannedProducingOn"
            label={t("field.plannedProducingOn")}
            defaultValue={project?.plannedProducingOn ?? undefined}
          />
        </div>
      </Part>
      <Part title={t("section.content")}>
        <Textarea name="content" label={t("field.content")} rows={4} defaultValue={project?.content ?? undefined} />
        <div className={GRID}>
          <Input name="park" label={t("field.park")} defaultValue={project?.park ?? undefined} />
          <Input name="parcelNo" label={t("field.parcelNo")} defaultValue={project?.parcelNo ?? undefined} />
          <Input
            name="landMu"
            label={t("field.landMu")}
            inputMode="decimal"
            className="max-w-48"
            defaultValue={typed(project?.landMu)}
          />
        </div>
      </Part>
      <Part title={t("section.source")}>
        <div className={GRID}>
          <Select
            name="sourceRegion"
            label={t("field.sourceRegion")}
            options={provinceOptions(locale)}
            defaultValue={project?.sourceRegion ?? undefined}
          />
          <Select
            name="sourceMode"
            label={t("field.sourceMode")}
            options={codeOptions(SOURCE_MODES, (code) => t(`sourceMode.${code}`))}
            defaultValue={project?.sourceMode ?? undefined}
          />
          <Input name="leadOfficer" label={t("field.leadOfficer")} defaultValue={project?.leadOfficer ?? undefined} />
          <Input
            name="supportDepartment"
            label={t("field.supportDepartment")}
            defaultValue={project?.supportDepartment ?? undefined}
          />
          <Input name="agentName" label={t("field.agentName")} defaultValue={project?.agentName ?? undefined} />
          <Input name="contact.name" label={t("field.contactName")} defaultValue={project?.contact.name ?? undefined} />
          <Input
            name="contact.phone"
            label={t("field.contactPhone")}
            inputMode="tel"
            defaultValue={project?.contact.phone ?? undefined}
          />
        </div>
        <Textarea name="remarks" label={t("field.remarks")} rows={2} defaultValue={project?.remarks ?? undefined} />
      </Part>
    </>
  );
}
