import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Figure, useScreenLocale } from "@/components/ui/figure";
import { LinkButton, TextLink } from "@/components/ui/links";
import { Facts, PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import type { BatchEntry, Round } from "@/lib/rounds/types";
import type { FormAction } from "@/lib/web/form-state";

/** The frame of an act on one entry: where it stands, what it is, a form that carries both ids, and the way back. */
export function EntryActPage({
  round,
  entry,
  title,
  explain,
  submit,
  action,
  version,
  children,
}: {
  round: Round;
  entry: BatchEntry;
  title: string;
  explain: string;
  submit: string;
  action: FormAction;
  version?: number;
  children?: ReactNode;
}) {
  const t = useTranslations("rounds");
  const tCommon = useTranslations("common");
  const locale = useScreenLocale();
  const back = routes.round(round.id);
  return (
    <>
      <PageHeader
        title={title}
        description={explain}
        breadcrumbs={[
          { label: t("title"), href: routes.rounds() },
          { label: t("name", { year: String(round.year), number: round.number }), href: back },
        ]}
      />
      <div className="mb-5">
        <Facts
          items={[
            {
              label: t("field.project"),
              value: <TextLink href={routes.project(entry.projectId)}>{entry.projectName}</TextLink>,
            },
            { label: t("field.zone"), value: locale === "en" ? entry.zoneNameEn : entry.zoneNameZh },
            { label: t("field.batch"), value: t(`batch.${entry.batch}`) },
            { label: t(`occurredOn.${entry.batch}`), value: <Figure kind="date" value={entry.occurredOn} /> },
            {
              label: t("field.amount"),
              value: <Figure kind="money" unit="wan" withUnit value={entry.investmentWan} />,
            },
            { label: t("field.amountBasis"), value: entry.ownAmount ? t("ownAmount") : t("totalAmount") },
          ]}
        />
      </div>
      <ActionForm
        action={action}
        label={title}
        version={version}
        draftKey={version === undefined ? undefined : `round-entry-${entry.id}`}
      >
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="entryId" value={entry.id} />
        {children}
        <div className="flex gap-3">
          <SubmitButton tone="danger">{submit}</SubmitButton>
          <LinkButton href={back}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
