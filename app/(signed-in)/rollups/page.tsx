import { getTranslations } from "next-intl/server";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { Select } from "@/components/ui/choices";
import { Input } from "@/components/ui/inputs";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { CityMap } from "./_parts/city-map";
import { CohortFlow } from "./_parts/cohort-flow";
import { MEASURES, measureFrom } from "./_parts/measures";
import { readOverview } from "./_parts/read-overview";
import { readView } from "./_parts/read-view";
import { RoundYears } from "./_parts/round-years";
import { ZoneRanking } from "./_parts/zone-ranking";

/** A year at a glance: the map by city, the cohort's way, the rounds against last year's, the ranking of zones; each with its table. */
export default async function RollupsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, readOverview, ["measure"]);
  const measure = measureFrom(query.measure);
  const period = t("period.year", { year: String(view.year) });
  return (
    <ViewPage
      current="overview"
      view={view.cities}
      query={query}
      unit={unit}
      period={period}
      problems={problems}
      printed={{ at: ctx.now.toISOString(), by: ctx.actor.displayName }}
      filters={
        <ViewFilters path={routes.rollups()} query={query} units={units} by={false}>
          <Input
            name="year"
            label={t("field.year")}
            inputMode="numeric"
            maxLength={4}
            defaultValue={String(view.year)}
            className="w-24"
          />
          <Select
            name="measure"
            label={t("field.measure")}
            empty={null}
            options={MEASURES.map((each) => ({ value: each, label: t(`measure.${each}`) }))}
            defaultValue={measure}
          />
        </ViewFilters>
      }
    >
      {units.cities.length > 1 && <CityMap overview={view} measure={measure} unit={unit} />}
      <Section
        title={t("flow.title")}
        note={t("period.signed", { from: view.cityCohorts.signedFrom, to: view.cityCohorts.signedTo })}
      >
        <CohortFlow row={view.cityCohorts.total} unit={unit} limit={view.cityCohorts.smallCohortLimit} />
      </Section>
      <RoundYears overview={view} measure={measure} unit={unit} />
      {units.zones.length > 1 && <ZoneRanking overview={view} measure={measure} unit={unit} />}
      <ViewNote view={view.cities} period={period} />
      <ViewNote
        view={view.cityCohorts}
        period={t("period.signed", { from: view.cityCohorts.signedFrom, to: view.cityCohorts.signedTo })}
      />
    </ViewPage>
  );
}
