import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { withReads } from "@/lib/access/transaction";
import { moneyUnitFrom, type MoneyUnit } from "@/lib/i18n/format";
import { type Problem, ValidationError } from "@/lib/platform/errors";
import { onPage } from "@/lib/web/page";
import { filtersOf, type SearchParams } from "@/lib/web/search-params";
import { listUnits } from "@/lib/zones/queries/list-units";
import type { Units } from "@/lib/zones/types";
import type { ViewQuery } from "@/components/rollups/view-filters";

export type View<T> = { view: T; query: ViewQuery; unit: MoneyUnit; units: Units; problems: Problem[] };

/**
 * Reads what a rollup's address asks for, in one snapshot. Parameters that make no sense are reported and left out; a unit outside
 * the caller's is "not found".
 */
export async function readView<T>(
  ctx: Ctx,
  searchParams: SearchParams,
  read: (ctx: Ctx, query: ViewQuery) => Promise<T>,
  own: readonly string[] = [],
): Promise<View<T>> {
  const given = await filtersOf(searchParams);
  const query: ViewQuery = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "unit" && !own.includes(name)));
  const unit = moneyUnitFrom(query.unit, "yi");
  return onPage(() =>
    withReads(ctx, async (at) => {
      const units = await listUnits(at, { capability: "rollup.read" });
      try {
        return { view: await read(at, asked), query, unit, units, problems: [] };
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error;
        const { problems } = error;
        const sound = Object.fromEntries(
          Object.entries(asked).filter(([name]) => problems.every(({ path }) => path !== name)),
        );
        const view = await read(at, sound).catch((again: unknown) => {
          if (again instanceof ValidationError) return read(at, {});
          throw again;
        });
        return { view, query, unit, units, problems };
      }
    }),
  );
}
