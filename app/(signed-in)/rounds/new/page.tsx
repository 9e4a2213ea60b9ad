import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { DateInput, Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { routes } from "@/lib/platform/routes";
import { listRounds } from "@/lib/rounds/queries/list-rounds";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { openRoundAction } from "./action";

/** Opening a round of the province. */
export default async function NewRoundPage() {
  const ctx = await requireCtx();
  allowIf(may(ctx, "round.manage"));
  const [t, tCommon, { items }] = await Promise.all([
    getTranslations("rounds"),
    getTranslations("common"),
    onPage(() => listRounds(ctx, { year: ctx.today.slice(0, 4), limit: "1" })),
  ]);
  return (
    <>
      <PageHeader
        title={t("open.title")}
        description={t("open.intro")}
        breadcrumbs={[{ label: t("title"), href: routes.rounds() }]}
      />
      <ActionForm action={openRoundAction} draftKey="round-new" label={t("open.title")}>
        <Input
          name="year"
          label={t("field.year")}
          required
          inputMode="numeric"
          maxLength={4}
          defaultValue={ctx.today.slice(0, 4)}
          className="max-w-40"
        />
        <Input
          name="number"
          label={t("field.number")}
          required
          inputMode="numeric"
          maxLength={2}
          defaultValue={String((items[0]?.number ?? 0) + 1)}
          className="max-w-40"
        />
        <DateInput name="heldOn" label={t("field.heldOn")} hint={t("open.heldOnHint")} required />
        <div className="flex gap-3">
          <SubmitButton>{t("open.submit")}</SubmitButton>
          <LinkButton href={routes.rounds()}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
