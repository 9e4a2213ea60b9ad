import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Select } from "@/components/ui/choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { withReads } from "@/lib/access/transaction";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { getRound } from "@/lib/rounds/queries/get-round";
import { listEligibleProjects } from "@/lib/rounds/queries/list-eligible-projects";
import { BATCHES } from "@/lib/rounds/types";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { addEntriesAction } from "./action";
import { BatchChoice } from "./_parts/batch-choice";

type Props = { params: Promise<{ roundId: string }>; searchParams: Promise<{ zone?: string; q?: string }> };

/** Entering many projects of a zone into the batches of a round at once. */
export default async function NewEntriesPage({ params, searchParams }: Props) {
  const [ctx, { roundId }, query, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("rounds"),
    getTranslations("common"),
  ]);
  const { round, zones, zone, choices } = await onPage(() =>
    withReads(ctx, async (at) => {
      const found = await getRound(at, { roundId });
      const units = await listUnits(at, { capability: "round.entry.record" });
      const code = query.zone || units.zones[0]?.code;
      const lists = [];
      for (const batch of code ? BATCHES : [])
        lists.push({ batch, ...(await listEligibleProjects(at, { roundId, zone: code, batch, q: query.q })) });
      return { round: found, zones: units.zones, zone: code, choices: lists };
    }),
  );
  allowIf(round.may.addEntries && zones.some((each) => each.code === zone));
  const name = t("name", { year: String(round.year), number: round.number });
  const options = zones.map((each) => ({ value: each.code, label: ctx.locale === "en" ? each.nameEn : each.nameZh }));
  const none = choices.every((choice) => choice.eligible.length === 0);
  return (
    <>
      <PageHeader
        title={t("add.title", { name })}
        description={t("add.intro", { on: formatDate(round.heldOn, ctx.locale) })}
        breadcrumbs={[
          { label: t("title"), href: routes.rounds() },
          { label: name, href: routes.round(round.id) },
        ]}
      />
      <FilterBar
        action={routes.roundEntriesNew(round.id)}
        clearHref={routes.roundEntriesNew(round.id, { zone })}
        keep={zones.length === 1 ? { zone } : {}}
      >
        {zones.length > 1 && (
          <Select name="zone" label={t("field.zone")} empty={null} options={options} defaultValue={zone} />
        )}
        <Input name="q" type="search" label={t("add.search")} defaultValue={query.q} className="w-64" />
      </FilterBar>
      {none && <EmptyState title={t("add.none")}>{t("add.noneExplain")}</EmptyState>}
      <ActionForm
        action={addEntriesAction}
        draftKey={`round-${round.id}-entries-${zone}`}
        label={t("add.title", { name })}
        className="grid gap-5"
      >
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="zone" value={zone} />
        {choices.map((choice) => (
          <BatchChoice key={choice.batch} {...choice} />
        ))}
        {!none && (
          <div className="flex gap-3">
            <SubmitButton>{t("add.submit")}</SubmitButton>
            <LinkButton href={routes.round(round.id)}>{tCommon("cancel")}</LinkButton>
          </div>
        )}
      </ActionForm>
    </>
  );
}
