import type { ReactNode } from "react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { CopyLink } from "@/components/ui/copy-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { PrintHeader, PrintSignatures } from "@/components/ui/print";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { UnitSwitch } from "@/components/ui/unit-switch";
import type { MoneyUnit } from "@/lib/i18n/format";
import type { Problem } from "@/lib/platform/errors";
import { routes } from "@/lib/platform/routes";
import { ROLLUPS } from "@/lib/rollups/reference";
import { useKnownText, type ViewHead } from "./view-note";
import type { ViewQuery } from "./view-filters";

const HREF = {
  overview: routes.rollups(),
  batches: routes.rollupBatches(),
  conversion: routes.rollupConversion(),
  stock: routes.rollupStock(),
  agreements: routes.rollupAgreements(),
} as const;

export type ViewKey = keyof typeof HREF;

/** The frame of a rollup's page: head on screen and on paper, the other rollups as tabs, the unit of money, lines to sign. */
export function ViewPage({
  current,
  view,
  query,
  unit,
  period,
  problems = [],
  printed,
  landscape = false,
  filters,
  children,
}: {
  current: ViewKey;
  view: ViewHead;
  query: ViewQuery;
  unit: MoneyUnit;
  period?: string;
  problems?: readonly Problem[];
  printed: { at: string; by: string };
  landscape?: boolean;
  filters?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("rollups");
  const title = t(`title.${current}`);
  const known = useKnownText(view.asOf);
  const href: Route = HREF[current];
  return (
    <div className={landscape ? "print-landscape" : undefined}>
      <PrintHeader
        title={title}
        scope={view.total.unit.name}
        basis={period ? t("note.basisOf", { basis: t(`basis.${view.basis}`), period }) : t(`basis.${view.basis}`)}
        asOf={view.on === null ? known : t("note.bothDays", { on: view.on, known })}
        printedAt={printed.at}
        printedBy={printed.by}
      />
      <PageHeader
        title={title}
        description={t("scopeLine", { scope: view.total.unit.name })}
        actions={
          <>
            <UnitSwitch path={href} query={{ ...query, unit: undefined }} unit={unit} />
            <CopyLink />
            <PrintButton />
          </>
        }
      />
      <div className="no-print">
        <Tabs
          label={t("tabs")}
          current={current}
          tabs={(["overview", ...ROLLUPS] as const).map((key) => ({ key, label: t(`title.${key}`), href: HREF[key] }))}
        />
        <ViewProblems problems={problems} />
        {filters}
      </div>
      {children}
      <PrintSignatures />
    </div>
  );
}

/** Which parameters of the address make no sense, each in words; the view is the default one then. */
function ViewProblems({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations("problems");
  const tField = useTranslations("rollups.field");
  if (problems.length === 0) return null;
  return (
    <Notice tone="error" live>
      <ul>
        {problems.map(({ path, code, params }) => (
          <li key={`${path} ${code}`}>
            {tField.has(path) ? tField(path) : path}：{t.has(code) ? t(code, params) : t("unknown")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
