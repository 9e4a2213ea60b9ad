import "server-only";
import { may } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { FIGURE, loadZone, readAffiliations, seesProjects } from "../internal";
import { LEDGER_COUNTERPARTS } from "../reference/ledger-counterparts";
import { GetZoneInput } from "../schema";
import type { LedgerMeasure, PublishedFigure, ReconciledFigure, StageCount, ZoneProfile } from "../types";

type Row = PublishedFigure & { counted: LedgerMeasure | null; ledger: string | null; difference: string | null };

/**
 * A zone with its cities over time, and the figures published of it beside what the ledger counts for the same subject and period, in the
 * same unit and never mixed. The ledger's side is there only for those who may see the zone's projects.
 */
export const getZone = defineQuery({
  name: "zones.get-zone",
  capability: "zone.read",
  input: GetZoneInput,
  async run({ ctx, sql, input }): Promise<ZoneProfile> {
    const { id, zone } = await loadZone(sql, input.code);
    const visible = seesProjects(ctx, id);
    const affiliations = await readAffiliations(sql, id);
    const stages = visible
      ? await sql<StageCount>`select stage, count(*)::int as "count", sum(total_investment_wan)::text as "investmentWan" from projects
          where zone_id = ${id} group by stage`
      : null;
    const rows = await sql<Row>`
      select x.*, (x."ledger"::numeric - x."value"::numeric)::text as "difference" from (
        select ${FIGURE}, c.measure as "counted", case when ${visible} then trim_scale(case c.measure
          when 'rounds' then (select count(*)::numeric from rounds r where r.year = w.year)
          when 'batch-count' then (select coalesce(sum(t.entries), 0)::numeric from batch_totals t join rounds r on r.id = t.round_id
            where t.zone_id = ${id} and t.batch = c.of and r.year = w.year)
          when 'batch-yi' then (select coalesce(sum(t.amount_wan), 0) / 10000 from batch_totals t join rounds r on r.id = t.round_id
            where t.zone_id = ${id} and t.batch = c.of and r.year = w.year)
          when 'agreement-count' then (select count(*)::numeric from agreements a
            where a.zone_id = ${id} and a.kind = c.of and a.supplements_id is null and a.signed_on between f.period_start and f.period_end)
          when 'agreement-yi' then (select coalesce(sum(a.amount_wan), 0) / 10000 from agreements a
            where a.zone_id = ${id} and a.kind = c.of and a.signed_on between f.period_start and f.period_end)
          end)::text end as "ledger"
        from published_figures f
          left join jsonb_to_recordset(${JSON.stringify(LEDGER_COUNTERPARTS)}::jsonb) as c (subject text, measure text, of text) on c.subject = f.subject_en
            and f.period_start is not null and f.period_end is not null
            and (c.measure like 'agreement%' or (f.basis = 'in-period' and f.period_end = f.period_start + interval '1 year - 1 day' and extract(doy from f.period_start) = 1))
          cross join lateral (select extract(year from f.period_start)::int as year) w
        where f.unit_code = ${zone.code}) x
      order by x."periodEnd" desc nulls last, x."id"`;
    const projects = stages && stages.reduce((sum, { count }) => sum + count, 0);
    return {
      ...zone,
      projects,
      affiliations,
      stages,
      published: rows.map(reconciled),
      may: { update: may(ctx, "zone.update") },
    };
  },
});

function reconciled({ counted, ledger, difference, ...figure }: Row): ReconciledFigure {
  return {
    ...figure,
    ledger: counted && ledger !== null && difference !== null ? { measure: counted, value: ledger, difference } : null,
  };
}
