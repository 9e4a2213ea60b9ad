import { useTranslations } from "next-intl";
import { EVIDENCE_SLOTS, fieldOfNeed, needsOf } from "@/components/settings/evidence-form";
import { Select } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/notice";
import { EVIDENCE_KINDS, type EvidenceRule } from "@/lib/settings/types";

/**
 * The rules of evidence as choices: for each milestone a rule for all kinds of projects, and one for each kind that has its own. A kind of
 * evidence is asked for by itself, or as one of a group of which any suffices.
 */
export function EvidenceFields({ rules }: { rules: readonly EvidenceRule[] }) {
  const t = useTranslations("settings");
  const tProject = useTranslations("projects");
  const options = (["needed", "any1", "any2"] as const).map((value) => ({
    value,
    label: t(`evidence.choice.${value}`),
  }));
  return (
    <>
      <p>{t("evidence.intro")}</p>
      {EVIDENCE_SLOTS.map(({ milestone, projectKind }) => {
        const needs = needsOf(rules, milestone, projectKind);
        const title = t("evidence.slot", {
          milestone: tProject(`milestone.${milestone}`),
          kind: projectKind === "all" ? t("evidence.allKinds") : tProject(`kind.${projectKind}`),
        });
        return (
          <Disclosure
            key={`${milestone}.${projectKind}`}
            summary={needs ? title : t("evidence.unused", { slot: title })}
            open={needs !== null}
          >
            <fieldset className="grid gap-3 sm:grid-cols-2">
              <legend className="sr-only">{title}</legend>
              {EVIDENCE_KINDS.map((kind) => (
                <Select
                  key={kind}
                  name={fieldOfNeed(milestone, projectKind, kind)}
                  label={tProject(`evidence.${kind}`)}
                  empty={t("evidence.choice.none")}
                  options={options}
                  defaultValue={needs?.[kind]}
                />
              ))}
            </fieldset>
          </Disclosure>
        );
      })}
    </>
  );
}
