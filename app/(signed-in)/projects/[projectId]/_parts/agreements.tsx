import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/links";
import { Section } from "@/components/ui/page";
import { Badge } from "@/components/ui/status";
import { routes } from "@/lib/platform/routes";
import type { Agreement, ProjectDetail } from "@/lib/projects/types";

/** The agreements of a project; only contracts carry amounts, and the total counts a replaced framework once and a top-up's increase. */
export function ProjectAgreements({ project }: { project: ProjectDetail }) {
  const t = useTranslations("projects");
  const numberOf = (id: string | null) => {
    const other = project.agreements.find((each) => each.id === id);
    return other ? (other.number ?? other.signedOn) : "";
  };
  return (
    <Section
      title={t("section.agreements")}
      actions={
        project.may.addAgreement && (
          <LinkButton href={routes.projectAgreementNew(project.id)}>{t("act.addAgreement")}</LinkButton>
        )
      }
    >
      <DataTable<Agreement>
        caption={t("section.agreements")}
        captionHidden
        layout="cards"
        rows={project.agreements}
        rowKey={(row) => row.id}
        empty={t("agreement.empty")}
        columns={[
          {
            key: "kind",
            header: t("agreementKind.label"),
            rowHeader: true,
            fit: true,
            cell: (row) => t(`agreementKind.${row.kind}`),
            footer: t("agreement.contractTotal"),
          },
          {
            key: "number",
            header: t("field.number"),
            cell: (row) => <Figure kind="text" value={row.number} />,
            footer: "",
          },
          {
            key: "on",
            header: t("field.signedOn"),
            fit: true,
            cell: (row) => <Figure kind="date" value={row.signedOn} />,
            footer: "",
          },
          {
            key: "parties",
            header: t("field.parties"),
            cell: (row) => <Figure kind="text" value={row.parties.join("、") || null} />,
            footer: "",
          },
          {
            key: "note",
            header: t("field.note"),
            cell: (row) => (
              <>
                {project.agreements.some((other) => other.replaces === row.id) && (
                  <Badge tone="off">{t("agreement.replacedBy")}</Badge>
                )}
                {row.supplements && (
                  <Badge tone="info">{t("agreement.supplementOf", { number: numberOf(row.supplements) })}</Badge>
                )}{" "}
                {row.note}
              </>
            ),
            footer: "",
          },
          {
            key: "amount",
            header: t("field.contractWan"),
            numeric: true,
            cell: (row) => (
              <Figure kind="money" unit="wan" withUnit value={row.kind === "contract" ? row.amountWan : "nil"} />
            ),
            footer: <Figure kind="money" unit="wan" withUnit value={project.contractWan} />,
          },
        ]}
      />
    </Section>
  );
}
