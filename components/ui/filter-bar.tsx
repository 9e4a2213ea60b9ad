import type { ReactNode } from "react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { LinkButton } from "./links";
import { SubmitFilter } from "./submit-filter";

/**
 * Filters as a plain GET form, so that they live in the address. Put `Select`, `Input`, `DateInput` inside with the current values
 * as `defaultValue`. `keep` carries parameters that have no control here.
 */
export function FilterBar({
  action,
  clearHref,
  keep = {},
  label,
  children,
}: {
  action: string;
  clearHref?: Route;
  keep?: Record<string, string | undefined>;
  label?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common.filter");
  return (
    <SubmitFilter action={action} label={label ?? t("label")}>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <div className="flex gap-2">
        <Button type="submit" tone="primary">
          {t("apply")}
        </Button>
        {clearHref && <LinkButton href={clearHref}>{t("clear")}</LinkButton>}
      </div>
    </SubmitFilter>
  );
}
