import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Select } from "@/components/ui/choices";
import { DateInput, Textarea } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { routes } from "@/lib/platform/routes";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { getZone } from "@/lib/zones/queries/get-zone";
import { listRegions } from "@/lib/zones/queries/list-regions";
import { changeCityAction } from "./action";

/** A zone changes its city as of a day. */
export default async function ZoneCityPage({ params }: { params: Promise<{ code: string }> }) {
  const [ctx, { code }, t, tCommon] = await Promise.all([
    requireCtx(),
    params,
    getTranslations("zones"),
    getTranslations("common"),
  ]);
  const [zone, regions] = await onPage(() => Promise.all([getZone(ctx, { code }), listRegions(ctx, {})]));
  allowIf(zone.may.update);
  const en = ctx.locale === "en";
  const cityName = new Map(regions.cities.map((city) => [city.code, en ? city.nameEn : city.nameZh]));
  return (
    <>
      <PageHeader
        title={t("city.title")}
        description={t("city.intro", { city: en ? zone.cityNameEn : zone.cityNameZh })}
        breadcrumbs={[
          { label: t("title"), href: routes.zones() },
          { label: en ? zone.nameEn : zone.nameZh, href: routes.zone(zone.code) },
        ]}
      />
      <ActionForm
        action={changeCityAction}
        version={zone.version}
        draftKey={`zone-city-${zone.code}`}
        label={t("city.title")}
      >
        <input type="hidden" name="code" value={zone.code} />
        <Select
          name="city"
          label={t("city.new")}
          required
          options={regions.cities
            .filter((city) => city.code !== zone.city)
            .map((city) => ({ value: city.code, label: en ? city.nameEn : city.nameZh }))}
          className="max-w-80"
        />
        <Select
          name="county"
          label={t("field.county")}
          empty={t("noCounty")}
          options={regions.counties.map((county) => ({
            value: county.code,
            label: county.nameZh,
            group: cityName.get(county.city),
          }))}
          className="max-w-80"
        />
        <DateInput name="sinceOn" label={t("field.since")} hint={t("city.sinceHint")} required max={ctx.today} />
        <Textarea name="reason" label={t("field.reason")} required rows={3} maxLength={500} />
        <div className="flex gap-3">
          <SubmitButton tone="danger">{t("city.submit")}</SubmitButton>
          <LinkButton href={routes.zone(zone.code)}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
