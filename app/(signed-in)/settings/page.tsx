import { getTranslations } from "next-intl/server";
import { Figure } from "@/components/ui/figure";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { PageHeader, Section } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { routes } from "@/lib/platform/routes";
import { listSettings } from "@/lib/settings/queries/list-settings";
import { onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { SettingForm } from "./_parts/setting-form";
import { SettingValue } from "./_parts/setting-value";

type Props = { searchParams: Promise<{ edit?: string; done?: string }> };

/** The settings of the province: what is in force, and for its administrator the form of the one being changed. */
export default async function SettingsPage({ searchParams }: Props) {
  const [ctx, { edit, done }, t, tCommon] = await Promise.all([
    requireCtx(),
    searchParams,
    getTranslations("settings"),
    getTranslations("common"),
  ]);
  const settings = await onPage(() => listSettings(ctx, {}));
  const manages = may(ctx, "settings.manage");
  return (
    <>
      <Flash done={done} />
      <PageHeader title={t("title")} description={t("intro")} />
      {settings.map((setting) => {
        const field = setting.key.replaceAll(".", "_") as "project_light";
        const editing = manages && edit === setting.key;
        return (
          <Section
            key={setting.key}
            id={field}
            title={t(`name.${field}`)}
            note={t(`explain.${field}`)}
            actions={
              manages &&
              !editing && (
                <LinkButton
                  size="small"
                  href={routes.settings({ edit: setting.key })}
                  aria-label={t("editOf", { name: t(`name.${field}`) })}
                >
                  {tCommon("edit")}
                </LinkButton>
              )
            }
          >
            {editing ? <SettingForm setting={setting} /> : <SettingValue setting={setting} />}
            <p className="mt-3 text-sm text-muted">
              {setting.updatedAt === null ? (
                t("default")
              ) : (
                <>
                  {t("changed")} <Figure kind="instant" value={setting.updatedAt} />
                </>
              )}
            </p>
          </Section>
        );
      })}
    </>
  );
}
