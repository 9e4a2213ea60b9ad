import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { LinkButton, TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { formatCount, formatMoney, moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { type Batch, BATCHES, type BatchEntry, type RoundDetail } from "@/lib/rounds/types";
import type { RoundQuery } from "./read-page";

type Props = { round: RoundDetail; unit: MoneyUnit; query: RoundQuery; oneZone: boolean; limit: number };

/** The entries of each batch as a table with its sum. */
export function RoundEntries(props: Props) {
  const shown = BATCHES.filter((batch) => !props.query.batch || props.query.batch === batch);
  return shown.map((batch) => <BatchSection key={batch} batch={batch} {...props} />);
}

function useColumns({ round, unit, oneZone }: Props, batch: Batch): Column<BatchEntry>[] {
  const t = useTranslations("rounds");
  const tCommon = useTranslations("common");
  const locale = useScreenLocale();
  const total = round.totals[batch];
  const act = (entry: BatchEntry) =>
    round.may.correct ? (
      <TextLink href={routes.roundEntryCorrect(round.id, entry.id)}>{t("correct.action")}</TextLink>
    ) : (
      <TextLink href={routes.roundEntryRemove(round.id, entry.id)}>{t("remove.action")}</TextLink>
    );
  return [
    { key: "number", header: t("field.index"), numeric: true, fit: true, cell: (_entry, index) => index + 1 },
    {
      key: "project",
      header: t("field.project"),
      rowHeader: true,
      footer: tCommon("total"),
      cell: (entry) => <TextLink href={routes.project(entry.projectId)}>{entry.projectName}</TextLink>,
    },
    { key: "enterprise", header: t("field.enterprise"), cell: (entry) => entry.enterprise },
    ...(oneZone
      ? []
      : [
          {
            key: "zone",
            header: t("field.zone"),
            cell: (entry: BatchEntry) => (locale === "en" ? entry.zoneNameEn : entry.zoneNameZh),
          },
        ]),
    {
      key: "occurredOn",
      header: t(`occurredOn.${batch}`),
      fit: true,
      cell: (entry) => <Figure kind="date" value={entry.occurredOn} />,
    },
    {
      key: "amount",
      header: t("field.money", { unit: moneyUnitName(unit, locale) }),
      numeric: true,
      footer: <Figure kind="money" unit={unit} value={total.investmentWan} />,
      cell: (entry) => <Figure kind="money" unit={unit} value={entry.investmentWan} />,
    },
    {
      key: "basis",
      header: t("field.amountBasis"),
      fit: true,
      cell: (entry) => (entry.ownAmount ? t("ownAmount") : t("totalAmount")),
    },
    ...(round.may.correct || round.may.addEntries
      ? [{ key: "act", header: t("field.act"), fit: true, screenOnly: true, cell: act }]
      : []),
  ];
}

function BatchSection({ batch, ...props }: Props & { batch: Batch }) {
  const { round, query, limit } = props;
  const t = useTranslations("rounds");
  const locale = useScreenLocale();
  const columns = useColumns(props, batch);
  const entries = round.entries[batch];
  const total = round.totals[batch];
  const title = t(`batch.${batch}`);
  const sum = t("batchSum", {
    count: formatCount(total.count, locale),
    yi: `${formatMoney(total.investmentWan, "yi", locale)} ${moneyUnitName("yi", locale)}`,
    wan: `${formatMoney(total.investmentWan, "wan", locale)} ${moneyUnitName("wan", locale)}`,
  });
  const last = entries.at(-1);
  const more = entries.length === limit && last !== undefined;
  return (
    <Section title={title} note={sum} bare>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.id}
        layout="cards"
        empty={t("noEntriesBatch")}
      />
      {(more || query.after) && (
        <div className="no-print mt-3 flex gap-2">
          {query.after && (
            <LinkButton
              href={routes.round(round.id, { ...query, done: undefined, batch: undefined, after: undefined })}
            >
              {t("allBatches")}
            </LinkButton>
          )}
          {more && (
            <LinkButton href={routes.round(round.id, { ...query, done: undefined, batch, after: last.id })}>
              {t("moreEntries", { limit })}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
