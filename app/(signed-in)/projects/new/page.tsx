import { getTranslations } from "next-intl/server";
import { AgreementFields } from "@/components/projects/agreement-fields";
import { FactFields } from "@/components/projects/fact-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Select } from "@/components/ui/choices";
import { ConfirmWarnings } from "@/components/ui/confirm-warnings";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { routes } from "@/lib/platform/routes";
import { listUnits } from "@/lib/zones/queries/list-units";
import { allowIf } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { createProjectAction } from "./action";

/** Registering a project. */
export default async function NewProjectPage() {
  const ctx = await requireCtx();
  allowIf(may(ctx, "project.create"));
  const [t, tCommon, units] = await Promise.all([
    getTranslations("projects"),
    getTranslations("common"),
    listUnits(ctx, { capability: "project.create" }),
  ]);
  const zones = units.zones.map((zone) => ({
    value: zone.code,
    label: ctx.locale === "en" ? zone.nameEn : zone.nameZh,
  }));
  return (
    <>
      <PageHeader
        title={t("new.title")}
        description={t("new.intro")}
        breadcrumbs={[{ label: t("title"), href: routes.projects() }]}
      />
      <ActionForm action={createProjectAction} draftKey="project-new" label={t("new.title")}>
        {zones.length === 1 ? (
          <input type="hidden" name="zone" value={zones[0]?.value} />
        ) : (
          <Select name="zone" label={t("field.zone")} required options={zones} className="max-w-80" />
        )}
        <FactFields />
        <fieldset className="grid gap-4 border-t border-line pt-3">
          <legend className="pr-3 text-lg font-semibold">{t("section.agreement")}</legend>
          <AgreementFields prefix="agreement." emptyKind={t("noAgreement")} />
        </fieldset>
        <ConfirmWarnings prefix="duplicate-" name="confirmDuplicates" label={t("act.confirm")} />
        <div className="flex gap-3">
          <SubmitButton>{t("newProject")}</SubmitButton>
          <LinkButton href={routes.projects()}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
