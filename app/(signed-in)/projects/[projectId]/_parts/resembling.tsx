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

/** Projects that resemble this one and why; each can be decided. Of those the reader may not see only the number is said. */
export function Resembling({ items, projectId }: { items: readonly Resemblance[]; projectId: string }) {
  const t = useTranslations("projects");
  const locale = useScreenLocale();
  const why = (item: Resemblance) =>
    item.reasons
      .map((reason) =>
        reason === "name"
          ? t("resembling.score", { percent: formatPercent(item.score.toFixed(4), locale, 0) })
          : t(`resembling.${reason}`),
      )
      .join(locale === "en" ? ", " : "、");
  const named = items.filter(({ id }) => id !== null);
  const hidden = items.length - named.length;
  if (named.length === 0) return null;
  return (
    <Notice tone="warning">
      <details>
        <summary className="w-fit cursor-pointer font-medium">{t("resembling.title", { count: named.length })}</summary>
        <ul className="mt-2 grid gap-2">
          {named.map((item) => (
            <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {item.id !== null && <TextLink href={routes.project(item.id)}>{item.name}</TextLink>}
              <span className="text-muted">{why(item)}</span>
              {item.id !== null && (
                <ActionForm
                  action={decideDuplicateAction}
                  className="no-print"
                  label={`${t("act.decide")} ${item.name ?? ""}`}
                >
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
        {hidden > 0 && <p className="mt-2 text-muted">{t("resembling.other", { count: hidden })}</p>}
      </details>
    </Notice>
  );
}
