import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { StatusDot } from "@/components/ui/status";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { OpenRound, Worklist as Waiting, ZoneCount } from "@/lib/rollups/queries/get-worklist";
import type { Route } from "next";

type Item = {
  key: string;
  urgent: boolean;
  text: string;
  href: Route;
  hint?: string;
  zones?: { zones: readonly ZoneCount[]; hrefOf: (zone: string) => Route };
};

/** What waits, each with its count and the way to its records; for city and province also by which zones. */
export function Worklist({
  worklist,
  today,
  oneZone,
  enters,
}: {
  worklist: Waiting;
  today: string;
  oneZone: boolean;
  enters: readonly string[];
}) {
  const t = useTranslations("home");
  const locale = useScreenLocale();
  const { overdue, signedNotStarted, month, rounds } = worklist;
  const monthName = formatMonth(month.month, locale);
  const entriesOf = (round: OpenRound): Item => {
    const [zone] = round.zones;
    const count = round.wanted.signed + round.wanted.started + round.wanted.producing;
    const canEnter = zone !== undefined && enters.includes(zone.zone);
    return {
      key: `round-${round.id}`,
      urgent: round.heldOn <= today,
      text: t("entries", { count, year: String(round.year), number: round.number }),
      hint: t("entriesHint", { heldOn: formatDate(round.heldOn, locale), ...round.wanted }),
      href: canEnter && oneZone ? routes.roundEntriesNew(round.id) : routes.round(round.id),
      zones: oneZone ? undefined : { zones: round.zones, hrefOf: (code) => routes.round(round.id, { zone: code }) },
    };
  };
  const items: Item[] = [
    ...(overdue > 0
      ? [
          {
            key: "overdue",
            urgent: true,
            text: t("overdue", { count: overdue }),
            href: routes.projects({ onlyOverdue: 1 }),
          },
        ]
      : []),
    ...(month.missing > 0
      ? [
          {
            key: "month",
            urgent: today > month.dueOn,
            text: oneZone
              ? t("month", { count: month.missing, month: monthName })
              : t("monthZones", { count: month.missing, zones: month.zones.length, month: monthName }),
            hint: t("monthHint", { dueOn: formatDate(month.dueOn, locale) }),
            href: routes.progress({ month: month.month, zone: month.zones[0]?.zone }),
            zones: oneZone
              ? undefined
              : { zones: month.zones, hrefOf: (zone: string) => routes.progress({ month: month.month, zone }) },
          },
        ]
      : []),
    ...(signedNotStarted.count > 0
      ? [
          {
            key: "signed",
            urgent: false,
            text: t("signedNotStarted", { count: signedNotStarted.count, days: signedNotStarted.days }),
            href: routes.projects({ stage: "signed", signedTo: signedNotStarted.signedTo, sort: "signedOn" }),
          },
        ]
      : []),
    ...rounds.filter((round) => round.zones.length > 0).map(entriesOf),
  ];
  return (
    <Section title={t("waiting")}>
      {items.length === 0 ? (
        <EmptyState title={t("nothing")} />
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.key} className="py-2">
              <StatusDot tone={item.urgent ? "bad" : "warn"}>
                <span className="sr-only">{t(item.urgent ? "urgent" : "soon")}</span>
              </StatusDot>{" "}
              <TextLink href={item.href}>{item.text}</TextLink>
              {item.hint && <span className="ml-3 text-sm text-muted max-sm:ml-6 max-sm:block">{item.hint}</span>}
              {item.zones && <ZoneList summary={t("byZones", { count: item.zones.zones.length })} {...item.zones} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ZoneList({
  summary,
  zones,
  hrefOf,
}: {
  summary: string;
  zones: readonly ZoneCount[];
  hrefOf: (zone: string) => Route;
}): ReactNode {
  const locale = useScreenLocale();
  return (
    <details className="mt-1 ml-6">
      <summary className="w-fit cursor-pointer text-sm">{summary}</summary>
      <ul className="mt-1 grid gap-x-6 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {zones.map(({ zone, nameZh, nameEn, count }) => (
          <li key={zone} className="flex justify-between gap-3 border-b border-line py-0.5">
            <TextLink href={hrefOf(zone)}>{locale === "en" ? nameEn : nameZh}</TextLink>
            <span className="tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
