import { getTranslations } from "next-intl/server";
import { ZoneFields } from "@/components/zones/zone-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { getZone } from "@/lib/zones/queries/get-zone";
import { listRegions } from "@/lib/zones/queries/list-regions";
import { PROVINCE } from "@/lib/zones/rules";
import { updateZoneAction } from "./action";

/** Changing the profile of a zone. */
export default async function EditZonePage({ params }: { params: Promise<{ code: string }> }) {
  const [ctx, { code }, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    getTranslations("zones"),
    getTranslations("common"),
  ]);
  const [zone, regions] = await onPage(() => Promise.all([getZone(ctx, { code }), listRegions(ctx, {})]));
  allowIf(zone.may.update);
  const name = ctx.locale === "en" ? zone.nameEn : zone.nameZh;
  return (
    <>
      <PageHeader
        title={t("edit.title")}
        breadcrumbs={[
          { label: t("title"), href: routes.zones() },
          { label: name, href: routes.zone(zone.code) },
        ]}
      />
      <ActionForm
        action={updateZoneAction}
        version={zone.version}
        draftKey={`zone-${zone.code}`}
        label={t("edit.title")}
      >
        <input type="hidden" name="code" value={zone.code} />
        <ZoneFields
          zone={zone}
          counties={regions.counties.filter((county) => zone.city === PROVINCE || county.city === zone.city)}
        />
        <div className="flex gap-3">
          <SubmitButton>{tCommon("save")}</SubmitButton>
          <LinkButton href={routes.zone(zone.code)}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
