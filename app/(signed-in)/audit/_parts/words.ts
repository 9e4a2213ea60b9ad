import { useLocale, useTranslations } from "next-intl";
import { useScreenLocale } from "@/components/ui/figure";
import { formatAmount, formatLand } from "@/lib/i18n/format";
import type { AuditEvent } from "@/lib/audit/types";

const SHOWN_LENGTH = 200;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** One changed field in words: its name, the value before and after; a side that says nothing of the field is undefined. */
export type Change = { name: string; label: string; before: string | undefined; after: string | undefined };

/** The words of the trail: acts, fields, values and why something was refused. What has no word is shown as recorded. */
export function useAuditWords() {
  const t = useTranslations();
  const locale = useLocale();
  const screenLocale = useScreenLocale();
  const known = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
  const field = (name: string) => known(`audit.field.${name}`, known(`projects.field.${name}`, name));
  const coded = (name: string, code: string) => {
    if (name === "role") return known(`nav.roles.${code}`, code);
    if (name === "locale") return known(`common.language.${code}`, code);
    return known(`projects.${name}.${code}`, known(`rounds.${name}.${code}`, code));
  };
  const value = (name: string, given: unknown): string => {
    if (given === null || given === undefined || given === "") return t("common.missing");
    if (typeof given === "boolean") return t(given ? "common.yes" : "common.no");
    if (Array.isArray(given))
      return given.length === 0 ? t("common.nil") : given.map((each) => value(name, each)).join("、");
    if (typeof given === "object")
      return fieldsOf(given)
        .map(([inner, each]) => (inner === "name" ? value(inner, each) : `${field(inner)} ${value(inner, each)}`))
        .join("，");
    if (DECIMAL.test(String(given)) && name.endsWith("Wan")) return formatAmount(String(given), "wan", screenLocale);
    if (DECIMAL.test(String(given)) && name.endsWith("Mu")) return formatLand(String(given), screenLocale);
    const text = typeof given === "string" && /^[a-zA-Z_-]+$/.test(given) ? coded(name, given) : String(given);
    return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  };
  const side = (name: string, from: Record<string, unknown> | null) =>
    from && name in from ? value(name, from[name]) : undefined;
  return {
    action: (name: string) => known(`audit.actions.${name.replace(".", "_")}`, name),
    entity: (name: string) => known(`audit.entity.${name}`, name),
    zone: ({ zoneNameZh, zoneNameEn }: AuditEvent) => (locale === "en" ? zoneNameEn : zoneNameZh),
    changes: ({ before, after }: AuditEvent): Change[] =>
      [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((name) => ({
        name,
        label: field(name),
        before: side(name, before),
        after: side(name, after),
      })),
    refusal: ({ detail }: AuditEvent): string | null => {
      const code = detail?.cause ?? detail?.kind;
      return typeof code === "string" ? known(`audit.refusal.${code}`, code) : null;
    },
  };
}

function fieldsOf(given: object): [string, unknown][] {
  return Object.entries(given);
}
