import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { type Problem, ValidationError } from "@/lib/platform/errors";
import { readMoneyWan } from "@/lib/platform/money";
import { listProjects } from "@/lib/projects/queries/list-projects";
import type { ProjectRow } from "@/lib/projects/types";
import { listFigureRecords } from "@/lib/rollups/queries/list-figure-records";

/** One page of the ledger screen: projects, or the records behind a figure with the amount each brought. */
export type LedgerPage = {
  items: ProjectRow[];
  nextCursor: string | null;
  total?: { count: number; capped: boolean };
  /** of a figure: the amounts counted, by project */
  amounts?: Map<string, string>;
  sumWan?: string;
  problems: Problem[];
};

/** Reads what the address asks for. Filters that make no sense are reported, not guessed. */
export async function readLedgerPage(ctx: Ctx, filters: Record<string, string | string[]>): Promise<LedgerPage> {
  const first = filters.cursor === undefined;
  try {
    if (filters.figure !== undefined) {
      const { q: _q, sort: _sort, ...figure } = filters;
      const page = await listFigureRecords(ctx, figure);
      return {
        items: page.items,
        nextCursor: page.nextCursor,
        total: page.count === undefined ? undefined : { count: page.count, capped: false },
        sumWan: page.investmentWan,
        amounts: new Map(page.items.flatMap((item) => (item.amountWan === null ? [] : [[item.id, item.amountWan]]))),
        problems: [],
      };
    }
    const raw: Record<string, string | string[]> = { ...filters, ...(first ? { total: "1" } : {}) };
    for (const name of ["minWan", "maxWan"] as const) {
      const typed = filters[name];
      if (typeof typed === "string") raw[name] = readMoneyWan(typed) ?? typed;
    }
    return { ...(await listProjects(ctx, raw)), problems: [] };
  } catch (error) {
    if (error instanceof ValidationError) return { items: [], nextCursor: null, problems: error.problems };
    throw error;
  }
}
