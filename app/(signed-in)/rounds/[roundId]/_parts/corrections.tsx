import { useTranslations } from "next-intl";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { formatMoney, moneyUnitName, type MoneyUnit } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { RoundEvent } from "@/lib/rounds/types";

/** What was corrected since the closing, by whom and why. */
export function Corrections({ events, unit }: { events: readonly RoundEvent[]; unit: MoneyUnit }) {
  const t = useTranslations("rounds");
  const locale = useScreenLocale();
  const state = (facts: RoundEvent["before"]) => {
    if (!facts) return "";
    const amount =
      facts.investmentWan === undefined
        ? ""
        : `${formatMoney(facts.investmentWan, unit, locale)} ${moneyUnitName(unit, locale)}`;
    return facts.removed ? t("correct.wasRemoved", { amount }) : amount;
  };
  const columns: Column<RoundEvent>[] = [
    { key: "at", header: t("field.at"), fit: true, cell: (event) => <Figure kind="instant" value={event.at} /> },
    {
      key: "project",
      header: t("field.project"),
      rowHeader: true,
      cell: (event) =>
        event.projectId ? <TextLink href={routes.project(event.projectId)}>{event.projectName}</TextLink> : "",
    },
    { key: "before", header: t("field.before"), cell: (event) => state(event.before) },
    { key: "after", header: t("field.after"), cell: (event) => state(event.after) },
    { key: "reason", header: t("field.reason"), cell: (event) => event.reason },
    { key: "actor", header: t("field.actor"), fit: true, cell: (event) => event.actorName },
  ];
  return (
    <Section title={t("corrections")} note={t("correctionsNote")} bare>
      <DataTable
        caption={t("corrections")}
        captionHidden
        columns={columns}
        rows={events}
        rowKey={(event, index) => `${event.at} ${index}`}
        layout="cards"
      />
    </Section>
  );
}
