import { useTranslations } from "next-intl";
import { useScreenLocale } from "@/components/ui/figure";
import { Facts } from "@/components/ui/page";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Basis, Unit, UnitKind } from "@/lib/rollups/types";

/** What a view says of itself, whichever rollup it is. */
export type ViewHead = {
  by: UnitKind;
  basis: Basis;
  asOf: string;
  on: string | null;
  definition: string;
  total: { unit: Unit };
};

/** What was known by when: a day means its end. */
export function useKnownText(asOf: string): string {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  return asOf.length === 10 ? t("note.endOf", { on: formatDate(asOf, locale) }) : formatInstant(asOf, locale);
}

/** Scope, basis, period, both days of the view, layer and definition: printed with every rollup. */
export function ViewNote({ view, period }: { view: ViewHead; period?: string }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  const known = useKnownText(view.asOf);
  return (
    <div className="mb-4 rounded border border-line bg-paper px-4 py-3 print:border-0 print:p-0">
      <Facts
        columns={3}
        items={[
          { label: t("note.scope"), value: view.total.unit.name },
          {
            label: t("note.basis"),
            value: period ? t("note.basisOf", { basis: t(`basis.${view.basis}`), period }) : t(`basis.${view.basis}`),
          },
          { label: t("note.layer"), value: t("layer.claimed") },
          { label: t("note.on"), value: view.on === null ? t("note.anyDay") : formatDate(view.on, locale) },
          { label: t("note.asOf"), value: known },
          { label: t("note.definition"), value: view.definition, wide: true },
        ]}
      />
    </div>
  );
}
