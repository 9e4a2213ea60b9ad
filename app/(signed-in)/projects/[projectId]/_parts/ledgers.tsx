import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { LinkButton, TextLink } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { monthOf } from "@/lib/platform/dates";
import { routes } from "@/lib/platform/routes";
import type {
  AnnualFigures,
  InvestorChange,
  ProgressEntry,
  ProjectBatchEntry,
  ProjectDetail,
  Withdrawal,
} from "@/lib/projects/types";

const money = (value: string | null) => <Figure kind="money" unit="wan" value={value} />;
const text = (value: string | null) => <Figure kind="text" value={value} />;

/** Monthly progress, latest month first. */
export function ProjectProgress({ project, today }: { project: ProjectDetail; today: string }) {
  const t = useTranslations("projects");
  const tCommon = useTranslations("common");
  return (
    <Section
      title={t("section.progress")}
      note={tCommon("unit.money", { unit: tCommon("unit.wan") })}
      actions={
        project.may.recordProgress && (
          <LinkButton href={routes.progress({ zone: project.zone, month: monthOf(today) })}>
            {t("act.progress")}
          </LinkButton>
        )
      }
    >
      <DataTable<ProgressEntry>
        caption={t("section.progress")}
        captionHidden
        layout="cards"
        rows={[...project.progress].reverse()}
        rowKey={(row) => row.month}
        empty={t("progressEmpty")}
        columns={[
          {
            key: "month",
            header: t("field.month"),
            rowHeader: true,
            fit: true,
            cell: (row) => <Figure kind="month" value={row.month} />,
          },
          { key: "invested", header: t("field.investedWan"), numeric: true, cell: (row) => money(row.investedWan) },
          { key: "year", header: t("field.investedYearWan"), numeric: true, cell: (row) => money(row.investedYearWan) },
          {
            key: "all",
            header: t("field.investedCumulativeWan"),
            numeric: true,
            cell: (row) => money(row.investedCumulativeWan),
          },
          {
            key: "funds",
            header: t("field.fundsInPlaceWan"),
            numeric: true,
            cell: (row) => money(row.fundsInPlaceWan),
          },
          { key: "physical", header: t("field.physical"), cell: (row) => text(row.physical) },
          { key: "problems", header: t("field.problems"), cell: (row) => text(row.problems) },
          {
            key: "coordination",
            header: t("field.coordination"),
            cell: (row) =>
              text(
                row.coordination &&
                  [row.coordination, row.coordinationLevel && `（${t(`level.${row.coordinationLevel}`)}）`]
                    .filter(Boolean)
                    .join(""),
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Planned and actual figures of each year. */
export function ProjectAnnual({ project }: { project: ProjectDetail }) {
  const t = useTranslations("projects");
  return (
    <Section
      title={t("section.annual")}
      actions={
        project.may.recordProgress && <LinkButton href={routes.projectAnnual(project.id)}>{t("act.annual")}</LinkButton>
      }
    >
      <DataTable<AnnualFigures>
        caption={t("section.annual")}
        captionHidden
        layout="cards"
        rows={[...project.annual].reverse()}
        rowKey={(row) => String(row.year)}
        empty={t("annualEmpty")}
        columns={[
          {
            key: "year",
            header: t("field.year"),
            rowHeader: true,
            fit: true,
            cell: (row) =>
              project.may.recordProgress ? (
                <TextLink href={routes.projectAnnual(project.id, { year: row.year })}>{row.year}</TextLink>
              ) : (
                row.year
              ),
          },
          {
            key: "planned",
            header: t("field.plannedInvestmentWan"),
            numeric: true,
            cell: (row) => money(row.plannedInvestmentWan),
          },
          {
            key: "output",
            header: t("field.actualOutputWan"),
            numeric: true,
            cell: (row) => money(row.actualOutputWan),
          },
          { key: "tax", header: t("field.actualTaxWan"), numeric: true, cell: (row) => money(row.actualTaxWan) },
          {
            key: "jobs",
            header: t("field.actualJobs"),
            numeric: true,
            cell: (row) => <Figure kind="count" value={row.actualJobs === null ? null : String(row.actualJobs)} />,
          },
        ]}
      />
    </Section>
  );
}

/** The batches that the project stands in, withdrawals and changes of investor. */
export function ProjectRecords({ project }: { project: ProjectDetail }) {
  const t = useTranslations("projects");
  return (
    <>
      <Section title={t("section.rounds")}>
        <DataTable<ProjectBatchEntry>
          caption={t("section.rounds")}
          captionHidden
          layout="cards"
          rows={project.batchEntries}
          rowKey={(row) => row.id}
          empty={t("roundsEmpty")}
          columns={[
            {
              key: "round",
              header: t("field.round"),
              rowHeader: true,
              fit: true,
              cell: (row) => <TextLink href={routes.round(row.roundId)}>{`${row.year} / ${row.number}`}</TextLink>,
            },
            { key: "batch", header: t("field.batch"), cell: (row) => t(`batch.${row.batch}`) },
            {
              key: "amount",
              header: t("field.figureWan"),
              numeric: true,
              cell: (row) => <Figure kind="money" unit="wan" withUnit value={row.amountWan} />,
            },
          ]}
        />
      </Section>
      {project.withdrawals.length > 0 && (
        <Section title={t("section.withdrawals")}>
          <DataTable<Withdrawal>
            caption={t("section.withdrawals")}
            captionHidden
            layout="cards"
            rows={project.withdrawals}
            rowKey={(row) => row.recordedAt}
            columns={[
              {
                key: "on",
                header: t("field.withdrawnOn"),
                rowHeader: true,
                fit: true,
                cell: (row) => <Figure kind="date" value={row.withdrawnOn} />,
              },
              { key: "reason", header: t("field.reason"), cell: (row) => row.reason },
              {
                key: "restored",
                header: t("act.restore"),
                fit: true,
                cell: (row) => <Figure kind="date" value={row.restoredOn} />,
              },
              { key: "why", header: t("field.reason"), cell: (row) => text(row.restoredReason) },
            ]}
          />
        </Section>
      )}
      {project.investorChanges.length > 0 && (
        <Section title={t("section.investors")}>
          <DataTable<InvestorChange>
            caption={t("section.investors")}
            captionHidden
            layout="cards"
            rows={project.investorChanges}
            rowKey={(row) => row.recordedAt}
            columns={[
              {
                key: "on",
                header: t("investor.on"),
                rowHeader: true,
                fit: true,
                cell: (row) => <Figure kind="date" value={row.changedOn} />,
              },
              { key: "from", header: t("investor.from"), cell: (row) => row.from },
              { key: "to", header: t("investor.to"), cell: (row) => row.to },
              { key: "reason", header: t("field.reason"), cell: (row) => row.reason },
            ]}
          />
        </Section>
      )}
    </>
  );
}
