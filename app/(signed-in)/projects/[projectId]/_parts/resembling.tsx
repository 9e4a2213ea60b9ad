import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { useScreenLocale } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { formatPercent } from "@/lib/i18n/format";
import { routes } from "@/lib/platform/routes";
import type { Resemblance } from "@/lib/projects/rules/duplicates";
import { decideDuplicateAction } from "../action";

/** Projects that resemble this one and why; those the reader may not see appear without name. Each that is named can be decided. */
export function Resembling({ items, projectId }: { items: readonly Resemblance[]; projectId: string }) {
  const t = useTranslations("projects");
  const locale = useScreenLocale();
  const why = (item: Resemblance) =>
    item.reasons
      .map((reason) => (reason === "name" ? t("resembling.score", { percent: formatPercent(item.score.toFixed(4), locale, 0) }) : t(`resembling.${reason}`)))
      .join(locale === "en" ? ", " : "、");
  return (
    <Notice tone="warning" title={t("resembling.title")}>
      <ul className="mt-2 grid gap-2">
        {items.map((item, index) => (
          <li key={item.id ?? `hidden-${index}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {item.id === null ? t("resembling.other") : <TextLink href={routes.project(item.id)}>{item.name}</TextLink>}
            <span className="text-muted">{why(item)}</span>
            {item.id !== null && (
              <ActionForm action={decideDuplicateAction} className="no-print" label={`${t("act.decide")} ${item.name ?? ""}`}>
                <input type="hidden" name="projectId" value={projectId} />
                <input type="hidden" name="otherProjectId" value={item.id} />
                <SubmitButton tone="plain" size="small">
                  {t("act.decide")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
