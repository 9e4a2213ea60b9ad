import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/choices";
import { DateInput, Input, Textarea } from "@/components/ui/inputs";
import { MoneyInput } from "@/components/ui/money-input";
import { AGREEMENT_KINDS } from "@/lib/projects/types";
import { codeOptions } from "./options";

/** The fields of an agreement; `prefix` is "agreement." inside the form of a new project. `emptyKind` allows to choose none. */
export function AgreementFields({ prefix, emptyKind }: { prefix: "" | "agreement."; emptyKind?: string }) {
  const t = useTranslations("projects");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name={`${prefix}kind`}
          label={t("agreementKind.label")}
          required={emptyKind === undefined}
          empty={emptyKind}
          hint={t("hint.agreement")}
          options={codeOptions(AGREEMENT_KINDS, (code) => t(`agreementKind.${code}`))}
        />
        <DateInput name={`${prefix}signedOn`} label={t("field.signedOn")} required={emptyKind === undefined} />
        <MoneyInput name={`${prefix}amountWan`} label={t("field.contractWan")} hint={t("hint.money")} />
        <Input name={`${prefix}number`} label={t("field.number")} />
      </div>
      <Textarea name={`${prefix}parties`} label={t("field.parties")} hint={t("hint.parties")} rows={2} />
      <Textarea name={`${prefix}note`} label={t("field.note")} rows={2} />
    </>
  );
}
