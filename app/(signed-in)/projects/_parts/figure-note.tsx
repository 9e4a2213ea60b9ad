import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { Facts } from "@/components/ui/page";
import type { MoneyUnit } from "@/lib/i18n/format";
import type { LedgerPage } from "./read-page";

/** Which figure the list belongs to: its parameters as they stand in the address, its count and its sum. */
export function FigureNote({ page, filters, unit }: { page: LedgerPage; filters: Record<string, string | string[]>; unit: MoneyUnit }) {
  const t = useTranslations("projects.figure");
  const facts = Object.entries(filters)
    .filter(([name]) => !["cursor", "limit"].includes(name))
    .map(([name, value]) => {
      const text = String(value);
      const word = `${name}Value.${text}`;
      return { label: t.has(name) ? t(name) : name, value: t.has(word) ? t(word) : text };
    });
  return (
    <div className="mb-4 rounded border border-line bg-paper px-4 py-3">
      <Facts
        columns={4}
        items={[
          ...facts,
          ...(page.total ? [{ label: t("count"), value: <Figure kind="count" value={page.total.count} /> }] : []),
          ...(page.sumWan !== undefined ? [{ label: t("sum"), value: <Figure kind="money" unit={unit} withUnit value={page.sumWan} /> }] : []),
        ]}
      />
    </div>
  );
}
