import { useTranslations } from "next-intl";
import { chainName, industryName, provinceName } from "@/components/projects/names";
import { useScreenLocale } from "@/components/ui/figure";
import { formatMoney } from "@/lib/i18n/format";

type Fields = Record<string, unknown> | null;

const KIND_WORDS: Record<string, string> = { milestone: "milestone", agreement: "agreementKind", project: "kind" };
const KIND_LABELS: Record<string, string> = {
  milestone: "section.milestones",
  agreement: "agreementKind.label",
  project: "kind.label",
};
const LABELS: Record<string, string> = {
  stage: "stage.label",
  investmentWan: "field.figureWan",
  changedOn: "investor.on",
};
// keys of rows, which say nothing to a reader
const HIDDEN = /Id$/;

/** The fields that an act changed: label, old value, new value; codes in words, amounts in 万元. */
export function Changes({ entity, before, after }: { entity: string; before: Fields; after: Fields }) {
  const t = useTranslations("projects");
  const tCommon = useTranslations("common");
  const locale = useScreenLocale();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !HIDDEN.test(name),
  );
  const word = (key: string) => (t.has(key as "title") ? t(key as "title") : null);
  const label = (name: string) =>
    word((name === "kind" ? KIND_LABELS[entity] : LABELS[name]) ?? `field.${name}`) ?? name;
  const shown = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return "—";
    if (typeof value === "boolean") return tCommon(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map((each) => shown(name, each)).join("；") || "—";
    if (typeof value === "object") {
      const parts = Object.entries(value).filter(([, part]) => part !== null && part !== "");
      return parts
        .map(([part, inner]) =>
          part === "kind" ? (word(`evidence.${String(inner)}`) ?? String(inner)) : shown(part, inner),
        )
        .join(" ");
    }
    return wordOf(name, String(value), { entity, locale, word, unit: tCommon("unit.wan") });
  };
  return (
    <ul>
      {names.map((name) => (
        <li key={name} className="break-words">
          <span className="text-muted">{t("historyPage.field", { label: label(name) })}</span>
          {before && name in before
            ? t("historyPage.from", { before: shown(name, before[name]), after: shown(name, after?.[name]) })
            : shown(name, after?.[name])}
        </li>
      ))}
    </ul>
  );
}

function wordOf(
  name: string,
  text: string,
  at: {
    entity: string;
    locale: ReturnType<typeof useScreenLocale>;
    word: (key: string) => string | null;
    unit: string;
  },
): string {
  if (name.endsWith("Wan")) return `${formatMoney(text, "wan", at.locale)} ${at.unit}`;
  if (name === "kind") return at.word(`${KIND_WORDS[at.entity] ?? "kind"}.${text}`) ?? text;
  if (name === "industry") return industryName(text, at.locale);
  if (name === "chain") return chainName(text, at.locale) ?? text;
  if (name === "sourceRegion") return provinceName(text, at.locale) ?? text;
  if (name === "coordinationLevel") return at.word(`level.${text}`) ?? text;
  return at.word(`${name}.${text}`) ?? text;
}
