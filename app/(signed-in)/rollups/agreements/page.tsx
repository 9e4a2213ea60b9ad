import { getTranslations } from "next-intl/server";
import { RollupTable } from "@/components/rollups/rollup-table";
import { ViewFilters } from "@/components/rollups/view-filters";
import { ViewNote } from "@/components/rollups/view-note";
import { ViewPage } from "@/components/rollups/view-page";
import { DateInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import { getAgreements } from "@/lib/rollups/queries/get-agreements";
import { AGREEMENT_COUNTS, AGREEMENT_FIGURES, type AgreementsRow } from "@/lib/rollups/types";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { readView } from "../_parts/read-view";

/** What was agreed within a period: contracts and top-ups with their money; frameworks and intents in a table of their own, without. */
export default async function AgreementsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, t] = await Promise.all([requireCtx(), getTranslations("rollups")]);
  const { view, query, unit, units, problems } = await readView(ctx, searchParams, getAgreements);
  const period = t("period.agreed", { from: view.from, to: view.to });
  const column = (key: Exclude<keyof AgreementsRow, "unit">) => ({
    key,
    label: t(`agreement.${key}`),
    of: (row: AgreementsRow) => row[key],
  });
  const table = { by: view.by, rows: view.rows, total: view.total, unit };
  return (
    <ViewPage
      current="agreements"
      view={view}
      query={query}
      unit={unit}
      period={period}
      problems={problems}
      printed={{ at: ctx.now.toISOString(), by: ctx.actor.displayName }}
      filters={
        <ViewFilters path={routes.rollupAgreements()} query={query} units={units}>
          <DateInput name="from" label={t("field.from")} defaultValue={view.from} />
          <DateInput name="to" label={t("field.to")} defaultValue={view.to} />
        </ViewFilters>
      }
    >
      <ViewNote view={view} period={period} />
      <Section title={t("agreement.withAmount")} bare>
        <RollupTable {...table} caption={t("agreement.withAmount")} figures={AGREEMENT_FIGURES.map(column)} />
      </Section>
      <Section title={t("agreement.withoutAmount")} note={t("agreement.withoutAmountNote")} bare>
        <RollupTable
          {...table}
          caption={t("agreement.withoutAmount")}
          figures={AGREEMENT_COUNTS.map(column)}
          money={false}
        />
      </Section>
    </ViewPage>
  );
}
