import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { formatDate, formatMoney, moneyUnitName } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import { getRound } from "@/lib/rounds/queries/get-round";
import { BATCHES } from "@/lib/rounds/types";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { closeRoundAction } from "./action";

/** Closing a round, with what follows from it. */
export default async function CloseRoundPage({ params }: { params: Promise<{ roundId: string }> }) {
  const [ctx, { roundId }, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    getTranslations("rounds"),
    getTranslations("common"),
  ]);
  const round = await onPage(() => getRound(ctx, { roundId }));
  allowIf(round.may.close);
  const name = t("name", { year: String(round.year), number: round.number });
  return (
    <>
      <PageHeader
        title={t("close.title", { name })}
        breadcrumbs={[
          { label: t("title"), href: routes.rounds() },
          { label: name, href: routes.round(round.id) },
        ]}
      />
      <Notice tone="warning" title={t("close.consequences")}>
        <ul className="mt-1 list-disc pl-5">
          <li>{t("close.locked")}</li>
          <li>{t("close.frozen")}</li>
          <li>{t("close.corrections")}</li>
          <li>{t("close.final")}</li>
        </ul>
      </Notice>
      <p>{t("close.now", { on: formatDate(round.heldOn, ctx.locale) })}</p>
      <ul className="mb-5 list-disc pl-5">
        {BATCHES.map((batch) => (
          <li key={batch}>
            {t("close.batch", {
              batch: t(`batch.${batch}`),
              count: round.totals[batch].count,
              money: `${formatMoney(round.totals[batch].investmentWan, "yi", ctx.locale)} ${moneyUnitName("yi", ctx.locale)}`,
            })}
          </li>
        ))}
      </ul>
      <ActionForm action={closeRoundAction} label={t("close.title", { name })}>
        <input type="hidden" name="roundId" value={round.id} />
        <div className="flex gap-3">
          <SubmitButton tone="danger">{t("close.submit", { name })}</SubmitButton>
          <LinkButton href={routes.round(round.id)}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
