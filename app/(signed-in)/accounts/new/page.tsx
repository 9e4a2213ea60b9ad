import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Select } from "@/components/ui/choices";
import { Input } from "@/components/ui/inputs";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { may, scopeFor } from "@/lib/access/ctx";
import { assignableRoles } from "@/lib/access/rules";
import { routes } from "@/lib/platform/routes";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { unitOptions } from "../_parts/unit-options";
import { createAccountAction } from "../action";

/** A new account with its first role. */
export default async function NewAccountPage() {
  const [ctx, t, tNav, tCommon] = await Promise.all([
    requireCtx(),
    getTranslations("access"),
    getTranslations("nav"),
    getTranslations("common"),
  ]);
  allowIf(may(ctx, "account.manage"));
  const units = unitOptions(await onPage(() => listUnits(ctx, { capability: "account.manage" })), ctx.locale, (key) =>
    t(`accounts.${key}`),
  );
  const roles = assignableRoles(scopeFor(ctx, "account.manage").kind === "all").map((value) => ({
    value,
    label: tNav(`roles.${value}`),
  }));
  return (
    <>
      <PageHeader
        title={t("accounts.new")}
        breadcrumbs={[{ label: t("accounts.title"), href: routes.accounts() }]}
        description={t("accounts.createNote")}
      />
      <ActionForm
        action={createAccountAction}
        draftKey="account-new"
        label={t("accounts.new")}
        className="grid max-w-md gap-5"
      >
        <Input
          name="displayName"
          label={t("field.displayName")}
          hint={t("accounts.displayNameHint")}
          required
          maxLength={60}
        />
        <Input
          name="username"
          label={t("field.username")}
          hint={t("accounts.usernameHint")}
          required
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
        />
        <Select name="role" label={t("field.role")} required options={roles} />
        <Select
          name="unit"
          label={t("field.unit")}
          required
          options={units}
          defaultValue={units.length === 1 ? units[0]?.value : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("accounts.create")}</SubmitButton>
          <LinkButton href={routes.accounts()}>{tCommon("cancel")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
