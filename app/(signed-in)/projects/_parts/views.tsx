import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Input } from "@/components/ui/inputs";
import { TextLink } from "@/components/ui/links";
import { routes, withQuery } from "@/lib/platform/routes";
import type { SavedView } from "@/lib/projects/types";
import { saveViewAction } from "../action";
import { deleteViewAction } from "../views/action";

/** The saved views of the ledger, and keeping the present filters as one. */
export function Views({ views, query }: { views: readonly SavedView[]; query: string }) {
  const t = useTranslations("projects");
  return (
    <details className="no-print mb-4">
      <summary className="btn w-fit">{t("views.label")}</summary>
      <div className="mt-3 grid gap-3 border-l-4 border-line pl-4">
        {views.length === 0 && <p className="text-muted">{t("views.empty")}</p>}
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {views.map((view) => (
            <li key={view.id} className="flex items-center gap-2">
              <TextLink href={withQuery(`${routes.projects()}?${view.query}`)}>
                {view.name}
                {view.shared && t("views.sharedMark")}
              </TextLink>
              {view.own && (
                <ActionForm action={deleteViewAction} className="" label={t("act.deleteView", { name: view.name })}>
                  <input type="hidden" name="viewId" value={view.id} />
                  <SubmitButton tone="plain" size="small" aria-label={t("act.deleteView", { name: view.name })}>
                    ×
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        <ActionForm action={saveViewAction} className="flex flex-wrap items-end gap-3" label={t("act.saveView")}>
          <input type="hidden" name="query" value={query} />
          <Input name="name" label={t("views.name")} required maxLength={60} className="w-56" />
          <Checkbox name="shared" value="1" label={t("views.shared")} />
          <SubmitButton tone="plain">{t("act.saveView")}</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
