import { useTranslations } from "next-intl";

/** Says on every page, paper included, that the ledger shown is invented. */
export function DemoBanner() {
  const t = useTranslations("common");
  return (
    <aside className="border-b border-warn bg-warn-pale px-4 py-1 text-center text-sm font-semibold text-warn">
      {t("demo")}
    </aside>
  );
}
