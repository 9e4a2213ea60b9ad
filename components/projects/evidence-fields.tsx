import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choices";
import { Input } from "@/components/ui/inputs";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/lib/projects/types";

/** Which pieces of evidence are at hand, those that the rule asks for first, each with a line about it. */
export function EvidenceFields({ needed }: { needed: readonly EvidenceKind[] }) {
  const t = useTranslations("projects");
  const kinds = [...new Set([...needed, ...EVIDENCE_KINDS])];
  return (
    <>
      <CheckboxGroup
        name="evidence"
        label={t("record.evidence")}
        options={kinds.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
      />
      {needed.map((kind) => (
        <Input
          key={kind}
          name={`note.${kind}`}
          label={`${t(`evidence.${kind}`)}：${t("record.evidenceNote")}`}
          maxLength={500}
        />
      ))}
    </>
  );
}
