import { getTranslations } from "next-intl/server";
import { RoundState } from "@/components/rounds/round-state";
import { Figure } from "@/components/ui/figure";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { Facts, PageHeader } from "@/components/ui/page";
import { PrintHeader, PrintSignatures } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { UnitSwitch } from "@/components/ui/unit-switch";
import { routes } from "@/lib/platform/routes";
import { requireCtx } from "@/lib/web/session";
import { Corrections } from "./_parts/corrections";
import { RoundEntries } from "./_parts/entries";
import { OpenPlaces } from "./_parts/open-places";
import { readRoundPage, type RoundQuery } from "./_parts/read-page";
import { RoundFilter } from "./_parts/round-filter";
import { ZoneTotals } from "./_parts/zone-totals";

type Props = { params: Promise<{ roundId: string }>; searchParams: Promise<RoundQuery> };

/** A round: its batches with sums, by zone or entry by entry, what may still be added, and the corrections since its closing. */
export default async function RoundPage({ params, searchParams }: Props) {
  const [ctx, { roundId }, query, t] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("rounds"),
  ]);
  const page = await readRoundPage(ctx, roundId, query);
  const { round, units, unit } = page;
  const name = t("name", { year: String(round.year), number: round.number });
  const keep = { zone: query.zone, city: query.city, list: query.list };
  return (
    <>
      <Flash done={query.done} />
      <PrintHeader
        title={t("print.title", { name })}
        scope={page.scopeName}
        basis={t("print.basis")}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <PageHeader
        title={name}
        description={t("scope", { scope: page.scopeName })}
        breadcrumbs={[{ label: t("title"), href: routes.rounds() }]}
        actions={
          <>
            {round.may.addEntries && (
              <LinkButton href={routes.roundEntriesNew(round.id, { zone: query.zone })} tone="primary">
                {t("add.action")}
              </LinkButton>
            )}
            {round.may.close && <LinkButton href={routes.roundClosing(round.id)}>{t("close.action")}</LinkButton>}
            <PrintButton />
          </>
        }
      />
      <div className="mb-5">
        <Facts
          items={[
            { label: t("field.heldOn"), value: <Figure kind="date" value={round.heldOn} /> },
            { label: t("field.state"), value: <RoundState round={round} /> },
            {
              label: t("field.closedAt"),
              value: round.closedAt ? <Figure kind="instant" value={round.closedAt} /> : t("notClosed"),
            },
          ]}
        />
      </div>
      {page.places.length > 0 && <OpenPlaces places={page.places} roundId={round.id} />}
      <div className="no-print mb-4 flex flex-wrap items-end justify-between gap-3">
        {units.zones.length > 1 && <RoundFilter roundId={round.id} query={query} units={units} locale={ctx.locale} />}
        <UnitSwitch path={routes.round(round.id)} query={keep} unit={unit} />
      </div>
      {!page.oneZone && <ZoneTotals round={round} unit={unit} query={query} />}
      {page.listed && (
        <RoundEntries round={round} unit={unit} query={query} oneZone={page.oneZone} limit={page.limit} />
      )}
      {page.events.length > 0 && <Corrections events={page.events} unit={unit} />}
      <PrintSignatures />
    </>
  );
}
