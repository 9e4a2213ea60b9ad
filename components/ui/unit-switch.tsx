import { useTranslations } from "next-intl";
import { MONEY_UNITS, type MoneyUnit } from "@/lib/i18n/format";
import { withQuery, type Query } from "@/lib/platform/routes";
import { Switch } from "./tabs";

/** Switches money between 万元 and 亿元 by `?unit=`; keeps the rest of the query that it is given. */
export function UnitSwitch({ path, query = {}, unit }: { path: string; query?: Query; unit: MoneyUnit }) {
  const t = useTranslations("common.unit");
  const options = MONEY_UNITS.map((key) => ({ key, label: t(key), href: withQuery(path, { ...query, unit: key }) }));
  return <Switch options={options} current={unit} label={t("label")} />;
}
