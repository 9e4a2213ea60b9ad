import { useTranslations } from "next-intl";
import { Ranking } from "@/components/charts/ranking";
import { useScreenLocale } from "@/components/ui/figure";
import { Section } from "@/components/ui/page";
import { moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { isMoney, isRate, measured, type Measure } from "./measures";
import type { Overview } from "./read-overview";

/** Zones ranked by a measure: ties share a place, small bases are marked; the list of bars is its own table. */
export function ZoneRanking({ overview, measure, unit }: { overview: Overview; measure: Measure; unit: MoneyUnit }) {
  const t = useTranslations("rollups");
  const locale = useScreenLocale();
  const { zones, zoneCohorts } = overview;
  const items = zones.rows.map((row) => {
    const cohort = zoneCohorts.rows.find((each) => each.unit.code === row.unit.code);
    return {
      key: row.unit.code,
      label: row.unit.name,
      ...measured(measure, { batches: row, cohort, limit: zoneCohorts.smallCohortLimit, unit, locale }),
    };
  });
  return (
    <Section
      title={t("ranking.title")}
      note={[t(`measure.${measure}`), isMoney(measure) ? moneyUnitName(unit, locale) : null, t("ranking.note")]
        .filter(Boolean)
        .join(" · ")}
    >
      <Ranking
        name={t("ranking.name", { measure: t(`measure.${measure}`) })}
        items={items}
        max={isRate(measure) ? 1 : undefined}
      />
    </Section>
  );
}
