import type { Column } from "@/components/ui/data-table";
import { type Query, routes } from "@/lib/platform/routes";
import type { ProjectRow } from "@/lib/projects/types";

type Sort = NonNullable<Column<ProjectRow>["sort"]>;

/** The sortable heads of the ledger: a click sorts by the column, a second one the other way round. */
export function ledgerSorts(query: Query): Record<string, Sort> {
  const current = typeof query.sort === "string" ? query.sort : "-stageOn";
  const head = (key: string, firstDescending: boolean, both = true): Sort => {
    const other = current === `-${key}` ? key : `-${key}`;
    const next = current === key || current === `-${key}` ? other : firstDescending ? `-${key}` : key;
    return {
      href: routes.projects({ ...query, sort: both ? next : key, cursor: undefined }),
      direction: current === key ? "ascending" : current === `-${key}` ? "descending" : undefined,
    };
  };
  return {
    name: head("name", false, false),
    stageOn: head("stageOn", true),
    signedOn: head("signedOn", true),
    totalInvestmentWan: head("totalInvestmentWan", true),
  };
}
