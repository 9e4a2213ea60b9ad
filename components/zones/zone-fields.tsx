import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/choices";
import { useScreenLocale } from "@/components/ui/figure";
import { Input, Textarea } from "@/components/ui/inputs";
import { DIVISIONS, SECTIONS } from "@/lib/zones/reference/industries";
import { nameIn } from "@/lib/zones/reference/named";
import { ZONE_KINDS, ZONE_LEVELS } from "@/lib/zones/reference/zone-kinds";
import type { Regions, Zone } from "@/lib/zones/types";

/** Empty rows for parks below those that are there. */
const SPARE_PARKS = 3;

/** The facts of a zone as fields; `city` limits the counties. */
export function ZoneFields({ zone, counties }: { zone?: Zone; counties: Regions["counties"] }) {
  const t = useTranslations("zones");
  const locale = useScreenLocale();
  const options = (list: readonly { code: string; zh: string; en: string }[]) =>
    list.map((each) => ({ value: each.code, label: nameIn(each, locale) }));
  const industries = [...SECTIONS, ...DIVISIONS].map((each) => ({
    value: each.code,
    label: `${each.code} ${nameIn(each, locale)}`,
  }));
  return (
    <>
      <Input name="nameZh" label={t("field.nameZh")} required maxLength={100} defaultValue={zone?.nameZh} />
      <Input name="shortZh" label={t("field.shortZh")} required maxLength={40} defaultValue={zone?.shortZh} />
      <Input name="nameEn" label={t("field.nameEn")} required maxLength={200} defaultValue={zone?.nameEn} />
      <Textarea
        name="aliases"
        label={t("field.aliases")}
        hint={t("aliasesHint")}
        rows={3}
        defaultValue={zone?.aliases.join("\n")}
      />
      <Select
        name="level"
        label={t("field.level")}
        required
        options={options(ZONE_LEVELS)}
        defaultValue={zone?.level}
        className="max-w-80"
      />
      <Select
        name="kind"
        label={t("field.kind")}
        required
        options={options(ZONE_KINDS)}
        defaultValue={zone?.kind}
        className="max-w-80"
      />
      <Select
        name="county"
        label={t("field.county")}
        empty={t("noCounty")}
        options={counties.map((county) => ({ value: county.code, label: county.nameZh }))}
        defaultValue={zone?.county ?? undefined}
        className="max-w-80"
      />
      <Input
        name="areaKm2"
        label={t("field.area")}
        inputMode="decimal"
        suffix={t("km2")}
        maxLength={20}
        defaultValue={zone?.areaKm2 ?? undefined}
        className="max-w-56"
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">{t("field.leading")}</legend>
        {[0, 1].map((index) => (
          <Select
            key={index}
            name={`leadingIndustries[${index}]`}
            label={t("leadingNth", { number: index + 1 })}
            options={industries}
            defaultValue={zone?.leadingIndustries[index]}
            className="max-w-xl"
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">{t("field.parks")}</legend>
        {Array.from({ length: (zone?.parks.length ?? 0) + SPARE_PARKS }, (_, index) => (
          <div key={index} className="flex flex-wrap gap-3">
            <Input
              name={`parks[${index}].name`}
              label={t("parkName", { number: index + 1 })}
              maxLength={100}
              defaultValue={zone?.parks[index]?.name}
              className="w-80"
            />
            <Input
              name={`parks[${index}].areaKm2`}
              label={t("parkArea", { number: index + 1 })}
              inputMode="decimal"
              suffix={t("km2")}
              maxLength={20}
              defaultValue={zone?.parks[index]?.areaKm2 ?? undefined}
              className="w-48"
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}
