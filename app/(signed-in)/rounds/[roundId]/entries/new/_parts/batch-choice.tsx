import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { MoneyInput } from "@/components/ui/money-input";
import { Disclosure } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import type { EligibleProjects } from "@/lib/rounds/queries/list-eligible-projects";
import type { Batch, CandidateRow } from "@/lib/rounds/types";

/** The projects that may enter a batch, to be ticked, and those that may not with the reasons. */
export function BatchChoice({ batch, eligible, ineligible, ineligibleCount }: EligibleProjects & { batch: Batch }) {
  const t = useTranslations("rounds");
  const tProblem = useTranslations("problems");
  const title = t(`batch.${batch}`);
  const total: Column<CandidateRow> = {
    key: "total",
    header: t("field.totalWan"),
    numeric: true,
    cell: (row) => <Figure kind="money" unit="wan" value={row.totalInvestmentWan} />,
  };
  const occurred: Column<CandidateRow> = {
    key: "occurredOn",
    header: t(`occurredOn.${batch}`),
    fit: true,
    cell: (row) => <Figure kind="date" value={row.occurredOn} />,
  };
  const columns: Column<CandidateRow>[] = [
    {
      key: "pick",
      header: t("field.project"),
      rowHeader: true,
      cell: (row) => (
        <Checkbox
          name="pick"
          value={`${batch}:${row.projectId}`}
          path={`pick.${batch}.${row.projectId}`}
          label={row.name}
        />
      ),
    },
    { key: "enterprise", header: t("field.enterprise"), cell: (row) => row.enterprise },
    occurred,
    total,
    {
      key: "amount",
      header: t("field.ownAmountWan"),
      cell: (row) => (
        <MoneyInput
          name={`amount.${batch}.${row.projectId}`}
          label={t("add.amountOf", { project: row.name, batch: title })}
          labelHidden
          className="w-44"
        />
      ),
    },
  ];
  const refused: Column<EligibleProjects["ineligible"][number]>[] = [
    {
      key: "name",
      header: t("field.project"),
      rowHeader: true,
      cell: (row) => <TextLink href={routes.project(row.projectId)}>{row.name}</TextLink>,
    },
    { ...occurred, cell: (row) => <Figure kind="date" value={row.occurredOn} /> },
    {
      key: "why",
      header: t("field.why"),
      cell: (row) => row.problems.map((problem) => <p key={problem.code}>{tProblem(problem.code, problem.params)}</p>),
    },
  ];
  return (
    <Section title={title} note={t("add.eligible", { count: eligible.length })}>
      {eligible.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={eligible}
          rowKey={(row) => row.projectId}
          layout="cards"
        />
      )}
      {ineligibleCount > 0 && (
        <div className="mt-3">
          <Disclosure summary={t("add.ineligible", { count: ineligibleCount })}>
            {ineligibleCount > ineligible.length && <p>{t("add.ineligibleShown", { count: ineligible.length })}</p>}
            <DataTable
              caption={t("add.ineligibleCaption", { batch: title })}
              captionHidden
              columns={refused}
              rows={ineligible}
              rowKey={(row) => row.projectId}
              layout="cards"
            />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
