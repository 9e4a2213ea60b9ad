import { getTranslations } from "next-intl/server";
import { ZoneFields } from "@/components/zones/zone-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Select } from "@/components/ui/choices";
import { Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { routes } from "@/lib/platform/routes";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { listRegions } from "@/lib/zones/queries/list-regions";
import { addZoneAction } from "./action";

/** Adding a zone that the first load lacks. */
export default async function NewZonePage() {
  const [ctx, t, tCommon] = await Promise.all([requireCtx(), getTranslations("zones"), getTranslations("common")]);
  allowIf(may(ctx, "zone.update"));
  const regions = await onPage(() => listRegions(ctx, {}));
  return (
    <>
      <PageHeader
        title={t("add.title")}
        description={t("add.intro")}
        breadcrumbs={[{ label: t("title"), href: routes.zones() }]}
      />
      <ActionForm action={addZoneAction} draftKey="zone-new" label={t("add.title")}>
        <Input
          name="code"
          label={t("field.code")}
          hint={t("add.codeHint")}
          required
          maxLength={60}
          className="max-w-80"
        />
        <Select
          name="city"
          label={t("field.city")}
          required
          options={regions.cities.map((city) => ({
            value: city.code,
            label: ctx.locale === "en" ? city.nameEn : city.nameZh,
          }))}
          className="max-w-80"
        />
        <ZoneFields counties={regions.counties} />
        <div className="flex gap-3">
          <SubmitButton>{t("add.submit")}</SubmitButton>
          <LinkButton href={routes.zones()}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
