import { useTranslations } from "next-intl";

type Fields = Record<string, unknown> | null;

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The fields that an act changed: label, old value, new value. */
export function Changes({ before, after }: { before: Fields; after: Fields }) {
  const t = useTranslations("projects");
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const label = (name: string) => (t.has(`field.${name}`) ? t(`field.${name}`) : name);
  return (
    <ul>
      {names.map((name) => (
        <li key={name} className="break-words">
          <span className="text-muted">{t("historyPage.field", { label: label(name) })}</span>
          {before && name in before ? t("historyPage.from", { before: shown(before[name]), after: shown(after?.[name]) }) : shown(after?.[name])}
        </li>
      ))}
    </ul>
  );
}
