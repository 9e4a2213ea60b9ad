import "server-only";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { inZones, whereAll } from "../internal/sources";
import { rollupScope } from "../internal/units";
import { GetBatchDriftInput } from "../schema";

/** A place of the batch summary that differs from what the history of the entries says. */
export type BatchDrift = {
  zone: string;
  round: { year: number; number: number };
  batch: string;
  /** the month of recording, "YYYY-MM" */
  month: string;
  summed: { entries: number; wan: string };
  recorded: { entries: number; wan: string };
};

/**
 * The self-check of the batch summary within the caller's units: built anew from the history of the entries (as app.rebuild_batch_totals
 * does) and compared place by place. An empty list says that there is no drift.
 */
export const getBatchDrift = defineQuery({
  name: "rollups.get-batch-drift",
  capability: "rollup.read",
  input: GetBatchDriftInput,
  async run({ ctx, sql }): Promise<BatchDrift[]> {
    const differs = frag`(coalesce(t.entries, 0), coalesce(t.amount_wan, 0)) is distinct from (coalesce(a.n, 0), coalesce(a.wan, 0))`;
    return sql<BatchDrift>`
      with anew as (
        select d.zone_id, d.round_id, d.batch, d.month, sum(d.n)::int as n, sum(d.wan) as wan from (
          select zone_id, round_id, batch, date_trunc('month', recorded_from at time zone 'UTC')::date as month, 1 as n, amount_wan as wan
            from batch_entries_history where removed_at is null
          union all
          select zone_id, round_id, batch, date_trunc('month', recorded_to at time zone 'UTC')::date, -1, -amount_wan
            from batch_entries_history where removed_at is null and recorded_to < 'infinity') d
        group by 1, 2, 3, 4)
      select z.code as zone, jsonb_build_object('year', r.year, 'number', r.number) as round, batch, to_char(month, 'YYYY-MM') as month,
        jsonb_build_object('entries', coalesce(t.entries, 0), 'wan', coalesce(t.amount_wan, 0)::numeric(20, 4)::text) as summed,
        jsonb_build_object('entries', coalesce(a.n, 0), 'wan', coalesce(a.wan, 0)::numeric(20, 4)::text) as recorded
      from (select zone_id, round_id, batch, recorded_month as month, entries, amount_wan from batch_totals) t
        full join anew a using (zone_id, round_id, batch, month)
        join zones z on z.id = zone_id join rounds r on r.id = round_id
      ${whereAll([differs, ...inZones(frag`z.id`, rollupScope(ctx))])}
      order by 1, r.year, r.number, 3, 4`;
  },
});
