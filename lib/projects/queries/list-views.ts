import "server-only";
import { defineQuery } from "@/lib/access/query";
import { ListViewsInput } from "../schema/project";
import type { SavedView } from "../types";

/** One's own saved views of a screen, and those that others of one's unit share. */
export const listViews = defineQuery({
  name: "projects.list-views",
  capability: "self.manage",
  input: ListViewsInput,
  async run({ ctx, sql, input }): Promise<SavedView[]> {
    const { accountId, unitCode } = ctx.actor;
    return sql<SavedView>`
      select id::text as "id", name, query, shared, account_id = ${accountId}::uuid as "own" from saved_views
      where screen = ${input.screen} and (account_id = ${accountId}::uuid or (shared and unit_code = ${unitCode}))
      order by name, id limit 200`;
  },
});
