"use client";

import { useState, type ComponentProps } from "react";
import { useLocale, useTranslations } from "next-intl";
import { formatAmount, moneyUnitName } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { parseMoneyWan } from "@/lib/platform/money";
import { fieldId } from "@/lib/web/form-state";
import { useField, useProblemText } from "./form-context";
import { Input } from "./inputs";

/**
 * An amount, read with or without a unit (`1.2亿`, `12000万`, `120000000元`; without one, 万元). Beneath the box stands what was
 * understood; the text posts as typed.
 */
export function MoneyInput({
  defaultValue,
  ...props
}: Omit<ComponentProps<typeof Input>, "type" | "suffix" | "defaultValue" | "inputMode"> & { defaultValue?: string }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const say = useProblemText();
  const { typed, problems } = useField(props.name, props.path);
  const [text, setText] = useState(typeof typed === "string" ? typed : (defaultValue ?? ""));
  const shown = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const parsed = text.trim() === "" ? null : parseMoneyWan(text);
  const understood =
    parsed === null
      ? ""
      : parsed.ok
        ? t("form.understood", {
            amount: formatAmount(parsed.wan, "wan", shown),
            large: formatAmount(parsed.wan, "yi", shown),
            same: String(shown === "en" || parsed.wan.length < 9),
          })
        : problems.length > 0
          ? ""
          : say({ path: props.path ?? props.name, code: parsed.code });
  return (
    <div className={props.className ?? "max-w-72"}>
      <Input
        {...props}
        className=""
        inputMode="decimal"
        suffix={moneyUnitName("wan", shown)}
        defaultValue={defaultValue}
        maxLength={40}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <output
        htmlFor={fieldId(props.path ?? props.name)}
        className={`block min-h-6 text-sm ${parsed?.ok === false ? "text-bad" : "text-muted"}`}
      >
        {understood}
      </output>
    </div>
  );
}
