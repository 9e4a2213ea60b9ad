import { getTranslations } from "next-intl/server";
import { Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import { UnitSwitch } from "@/components/ui/unit-switch";
import { may } from "@/lib/access/ctx";
import { moneyUnitFrom } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { listRounds } from "@/lib/rounds/queries/list-rounds";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { RoundTable } from "./_parts/round-table";

type Props = { searchParams: Promise<{ year?: string; unit?: string; done?: string }> };

/** The rounds by year, open ones first, with what the caller's units entered. */
export default async function RoundsPage({ searchParams }: Props) {
  const [ctx, query, t, tCommon] = await Promise.all([
    requireCtx(),
    searchParams,
    getTranslations("rounds"),
    getTranslations("common"),
  ]);
  const { items } = await onPage(() => listRounds(ctx, { limit: "200" }));
  const years = [...new Set(items.map((round) => round.year))];
  const shown = items.filter((round) => !query.year || String(round.year) === query.year);
  const open = shown.filter((round) => round.closedAt === null);
  const unit = moneyUnitFrom(query.unit, "wan");
  return (
    <>
      <Flash done={query.done} />
      <PageHeader
        title={t("title")}
        description={t("intro")}
        actions={
          may(ctx, "round.manage") && (
            <LinkButton href={routes.roundNew()} tone="primary">
              {t("open.action")}
            </LinkButton>
          )
        }
      />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <FilterBar action={routes.rounds()} keep={{ unit: query.unit }}>
          <Select
            name="year"
            label={t("field.year")}
            empty={tCommon("all")}
            options={years.map((year) => ({ value: String(year), label: t("yearOnly", { year: String(year) }) }))}
            defaultValue={query.year}
          />
        </FilterBar>
        <UnitSwitch path={routes.rounds()} query={{ year: query.year }} unit={unit} />
      </div>
      {shown.length === 0 && <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>}
      {open.length > 0 && (
        <Section title={t("openRounds")} note={t("openNote")} bare>
          <RoundTable rounds={open} caption={t("openRounds")} unit={unit} />
        </Section>
      )}
      {years.map((year) => {
        const closed = shown.filter((round) => round.year === year && round.closedAt !== null);
        const title = t("yearOnly", { year: String(year) });
        return (
          closed.length > 0 && (
            <Section key={year} title={title} bare>
              <RoundTable rounds={closed} caption={title} unit={unit} />
            </Section>
          )
        );
      })}
    </>
  );
}
