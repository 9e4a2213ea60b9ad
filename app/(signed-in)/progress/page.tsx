import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { MonthGrid } from "@/components/progress/month-grid";
import { Select } from "@/components/ui/choices";
import { ClientMessages } from "@/components/ui/client-messages";
import { FilterBar } from "@/components/ui/filter-bar";
import { Flash } from "@/components/ui/flash";
import { MonthInput } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { PrintHeader } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { formatMonth } from "@/lib/i18n/format";
import { monthOf, monthRefusal, shiftMonth } from "@/lib/platform/dates";
import { routes } from "@/lib/platform/routes";
import { getMonthGrid } from "@/lib/projects/queries/get-month-grid";
import { onPage } from "@/lib/web/page";
import { filtersOf, type SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { saveMonthAction } from "./action";

/** A month's entry of a whole zone on one page; those who only read see the same page without boxes. */
export default async function ProgressPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, filters, t, tCommon] = await Promise.all([
    requireCtx(),
    filtersOf(searchParams),
    getTranslations("progress"),
    getTranslations("common"),
  ]);
  const [units, enters] = await Promise.all([
    listUnits(ctx, {}),
    listUnits(ctx, { capability: "project.progress.record" }),
  ]);
  const asked =
    typeof filters.month === "string" && monthRefusal(filters.month) === null ? filters.month : monthOf(ctx.today);
  const only = units.zones.length === 1 ? units.zones[0]?.code : undefined;
  const zone = typeof filters.zone === "string" ? filters.zone : only;
  const grid = zone ? await onPage(() => getMonthGrid(ctx, { zone, month: asked })) : null;
  const known = units.zones.find((each) => each.code === zone);
  const name = (each: { nameZh: string; nameEn: string }) => (ctx.locale === "en" ? each.nameEn : each.nameZh);
  const title = t("title", { month: formatMonth(asked, ctx.locale) });
  return (
    <>
      <PrintHeader
        title={title}
        scope={known ? name(known) : ""}
        basis={tCommon("unit.money", { unit: tCommon("unit.wan") })}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <PageHeader
        title={title}
        description={[known && name(known), tCommon("unit.money", { unit: tCommon("unit.wan") })]
          .filter(Boolean)
          .join("　")}
        actions={
          <>
            <LinkButton href={routes.progress({ zone, month: shiftMonth(asked, -1) })}>{t("previous")}</LinkButton>
            {asked < monthOf(ctx.today) && (
              <LinkButton href={routes.progress({ zone, month: shiftMonth(asked, 1) })}>{t("next")}</LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <Flash done={filters.done} />
      <FilterBar action={routes.progress()} keep={only ? { zone: only } : {}}>
        {units.zones.length > 1 && (
          <Select
            name="zone"
            label={t("zone")}
            options={units.zones.map((each) => ({ value: each.code, label: name(each) }))}
            defaultValue={zone}
          />
        )}
        <MonthInput name="month" label={t("month")} defaultValue={asked} max={monthOf(ctx.today)} />
      </FilterBar>
      {grid === null && <EmptyState title={t("chooseZone")} />}
      {grid?.rows.length === 0 && <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
      {grid && grid.rows.length > 0 && (
        <ClientMessages namespaces={["progress", "problems"]}>
          <MonthGrid
            key={`${grid.zone}-${grid.month}`}
            zone={grid.zone}
            month={grid.month}
            rows={grid.rows}
            editable={enters.zones.some((each) => each.code === grid.zone)}
            action={saveMonthAction}
            formKey={randomUUID()}
            draftName={`${ctx.actor.accountId}-${grid.zone}-${grid.month}`}
          />
        </ClientMessages>
      )}
    </>
  );
}
