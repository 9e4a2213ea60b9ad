import { getTranslations } from "next-intl/server";
import { ShownSecret } from "@/components/access/shown-secret";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { may } from "@/lib/access/ctx";
import { getAccount } from "@/lib/access/queries/get-account";
import { routes } from "@/lib/platform/routes";
import { onPage } from "@/lib/web/page";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { shownOnce } from "@/lib/web/shown-once";
import { listUnits } from "@/lib/zones/queries/list-units";
import { unitOptions } from "../_parts/unit-options";
import { AccountFacts } from "./_parts/facts";
import { AccountRoles } from "./_parts/roles";
import { SigningIn } from "./_parts/signing-in";

/** One account: its facts and roles, and what the caller may do with it. */
export default async function AccountOfPage({
  params,
  searchParams,
}: {
  params: Promise<{ accountId: string }>;
  searchParams: SearchParams;
}) {
  const [ctx, { accountId }, { done }, t] = await Promise.all([
    requireCtx(),
    params,
    searchParams,
    getTranslations("access.accounts"),
  ]);
  const account = await onPage(() => getAccount(ctx, { accountId }));
  const { manage } = account.may;
  const units = manage ? unitOptions(await listUnits(ctx, { capability: "account.manage" }), ctx.locale, t) : [];
  const secret = done === "access.created" || done === "access.reset" ? await shownOnce(`account ${account.id}`) : null;
  return (
    <>
      <PageHeader
        title={account.displayName}
        description={account.username}
        breadcrumbs={[{ label: t("title"), href: routes.accounts() }]}
        actions={
          may(ctx, "audit.read") && (
            <LinkButton href={routes.audit({ actor: account.username })}>{t("trail")}</LinkButton>
          )
        }
      />
      <Flash done={done} />
      {secret && <ShownSecret title={t("passwordTitle")} explain={t("passwordNote")} secret={secret} />}
      {!manage && <Notice>{t("notManaged")}</Notice>}
      <AccountFacts account={account} />
      <AccountRoles account={account} units={units} />
      {manage && <SigningIn account={account} />}
    </>
  );
}
