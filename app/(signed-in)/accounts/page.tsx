import { getTranslations } from "next-intl/server";
import { Flash } from "@/components/ui/flash";
import { LinkButton } from "@/components/ui/links";
import { PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { may } from "@/lib/access/ctx";
import { listAccounts } from "@/lib/access/queries/list-accounts";
import { withReads } from "@/lib/access/transaction";
import { routes } from "@/lib/platform/routes";
import { onPage } from "@/lib/web/page";
import { filtersOf, type SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { AccountFilters } from "./_parts/filters";
import { AccountTable } from "./_parts/table";
import { unitOptions } from "./_parts/unit-options";

/** The accounts that the caller looks after, by user name. */
export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, { done }, filters, t] = await Promise.all([
    requireCtx(),
    searchParams,
    filtersOf(searchParams, ["done"]),
    getTranslations("access.accounts"),
  ]);
  const { page, units } = await onPage(() =>
    withReads(ctx, async (at) => ({
      page: await listAccounts(at, filters),
      units: await listUnits(at, { capability: "account.read" }),
    })),
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          may(ctx, "account.manage") && (
            <LinkButton tone="primary" href={routes.accountNew()}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      <Flash done={done} />
      <AccountFilters query={filters} units={unitOptions(units, ctx.locale, t)} />
      <AccountTable rows={page.items} />
      <Pagination
        shown={page.items.length}
        nextHref={page.nextCursor ? routes.accounts({ ...filters, cursor: page.nextCursor }) : null}
        firstHref={filters.cursor ? routes.accounts({ ...filters, cursor: undefined }) : null}
      />
    </>
  );
}
