import "server-only";
import { requireInZone } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { NotFoundError, type Problem } from "@/lib/platform/errors";
import { loadRound } from "../internal";
import { eligibilityProblems, occurredOn } from "../rules";
import { ListEligibleProjectsInput } from "../schema";
import type { Candidate, CandidateRow } from "../types";

/** How many projects that may not enter are listed with their reasons; the count names all of them. */
export const INELIGIBLE_SHOWN = 100;

type Row = Candidate & CandidateRow;

export type EligibleProjects = {
  eligible: CandidateRow[];
  ineligible: (CandidateRow & { problems: Problem[] })[];
  ineligibleCount: number;
};

/**
 * The projects of a zone that may enter a batch of the round, by the day of their milestone, and those that may not, with every reason:
 * first those that lack the milestone or have it too late, last those that stand in the batch already.
 */
export const listEligibleProjects = defineQuery({
  name: "rounds.list-eligible-projects",
  capability: "round.read",
  input: ListEligibleProjectsInput,
  async run({ ctx, sql, input }): Promise<EligibleProjects> {
    const round = await loadRound(sql, input.roundId);
    const [zone] = await sql<{ id: number }>`select id from zones where code = ${input.zone}`;
    if (!zone) throw new NotFoundError("zone");
    requireInZone(ctx, "round.read", zone.id, "zone");
    const { batch, q } = input;
    const rows = await sql<Row>`
      select p.id::text as "projectId", p.name, e.name as "enterprise", p.total_investment_wan as "totalInvestmentWan", p.stage,
        p.signed_on as "signedOn", p.started_on as "startedOn", p.producing_on as "producingOn", null as "occurredOn",
        case when r.id is not null then jsonb_build_object('year', r.year, 'number', r.number) end as "already"
      from projects p join enterprises e on e.zone_id = p.zone_id and e.id = p.enterprise_id
        left join batch_entries b on b.project_id = p.id and b.zone_id = p.zone_id and b.batch = ${batch} and b.removed_at is null
        left join rounds r on r.id = b.round_id
      where p.zone_id = ${zone.id} and ${q ? frag`(position(lower(${q}) in lower(p.name)) > 0 or position(lower(${q}) in lower(e.name)) > 0)` : frag`true`}
      order by b.id is not null, case ${batch} when 'signed' then p.signed_on when 'started' then p.started_on else p.producing_on end desc nulls last, p.id desc`;
    const eligible: CandidateRow[] = [];
    const refused: EligibleProjects["ineligible"] = [];
    for (const { stage, signedOn, startedOn, producingOn, already, ...row } of rows) {
      const facts = { stage, signedOn, startedOn, producingOn, already };
      const candidate = { ...row, occurredOn: occurredOn(facts, batch) };
      const problems = eligibilityProblems(round, facts, batch, "");
      if (problems.length === 0) eligible.push(candidate);
      else refused.push({ ...candidate, problems });
    }
    return { eligible, ineligible: refused.slice(0, INELIGIBLE_SHOWN), ineligibleCount: refused.length };
  },
});
