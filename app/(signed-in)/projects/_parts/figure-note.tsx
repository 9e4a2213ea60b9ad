import { useTranslations } from "next-intl";
import { chainName, industryName } from "@/components/projects/names";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { Facts } from "@/components/ui/page";
import type { MoneyUnit } from "@/lib/i18n/format";
import type { LedgerPage } from "./read-page";

/** Which figure the list belongs to: its parameters as they stand in the address, units by `names`, its count and its sum. */
export function FigureNote({
  page,
  filters,
  unit,
  names,
}: {
  page: LedgerPage;
  filters: Record<string, string | string[]>;
  unit: MoneyUnit;
  names: readonly { value: string; label: string }[];
}) {
  const t = useTranslations("projects.figure");
  const locale = useScreenLocale();
  const nameOf = (name: string, code: string) => {
    if (name === "chain") return chainName(code, locale);
    if (name === "industry") return industryName(code, locale);
    return name === "zone" || name === "city" ? names.find(({ value }) => value === code)?.label : undefined;
  };
  const facts = Object.entries(filters)
    .filter(([name]) => !["cursor", "limit"].includes(name))
    .map(([name, value]) => {
      const text = String(value);
      const word = `${name}Value.${text}`;
      return { label: t.has(name) ? t(name) : name, value: t.has(word) ? t(word) : (nameOf(name, text) ?? text) };
    });
  return (
    <div className="mb-4 rounded border border-line bg-paper px-4 py-3">
      <Facts
        columns={4}
        items={[
          ...facts,
          ...(page.total ? [{ label: t("count"), value: <Figure kind="count" value={page.total.count} /> }] : []),
          ...(page.sumWan !== undefined
            ? [{ label: t("sum"), value: <Figure kind="money" unit={unit} withUnit value={page.sumWan} /> }]
            : []),
        ]}
      />
    </div>
  );
}
