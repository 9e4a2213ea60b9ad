import "server-only";
import { defineQuery } from "@/lib/access/query";
import type { Ctx } from "@/lib/access/ctx";
import type { SqlReader } from "@/lib/platform/db";
import { getZoneInScope } from "../internal";
import { nameCore, type Resemblance, type ResemblanceCandidate, resemblancesOf, windowsOf } from "../rules/duplicates";
import { FindDuplicatesInput } from "../schema/project";

/** What is known of the project that is compared. */
export type ComparedFacts = {
  zoneId: number;
  name: string;
  code: string | null;
  creditCode: string | null;
  parcelNo: string | null;
  projectId: number | null;
};

/**
 * The projects that resemble the given facts, most alike first. Those of zones the caller may not see come without name, enterprise and id;
 * pairs that were decided to be different are left out.
 */
export async function resemblingProjects(sql: SqlReader, facts: ComparedFacts): Promise<Resemblance[]> {
  const candidates = await sql<ResemblanceCandidate>`
    select r.project_id::text as "id", r.name, r.enterprise_name as "enterpriseName", z.code as "zone", r.same_code as "sameCode",
      r.same_enterprise as "sameEnterprise", r.same_parcel as "sameParcel", r.shared_grams as "sharedWindows"
    from app.resembling_projects(${facts.projectId}::int, ${windowsOf(nameCore(facts.name))}::text[], ${facts.creditCode}::text, ${facts.code}::text,
      ${facts.parcelNo}::text, ${facts.zoneId}::int) r left join zones z on z.id = r.zone_id
    where not exists (select 1 from duplicate_decisions d where (d.project_id = ${facts.projectId}::int and d.other_project_id = r.project_id)
      or (d.other_project_id = ${facts.projectId}::int and d.project_id = r.project_id))`;
  return resemblancesOf(facts.name, candidates);
}

async function run({ ctx, sql, input }: { ctx: Ctx; sql: SqlReader; input: FindDuplicatesInput }) {
  const zone = await getZoneInScope(sql, ctx, input.zone, "project.read");
  return resemblingProjects(sql, {
    zoneId: zone.id,
    name: input.name ?? "",
    code: input.code ?? null,
    creditCode: input.creditCode ?? null,
    parcelNo: input.parcelNo ?? null,
    projectId: input.projectId ?? null,
  });
}

/** Duplicates of what is being typed, or of a project already there (`projectId`). */
export const findDuplicates = defineQuery({
  name: "projects.find-duplicates",
  capability: "project.read",
  input: FindDuplicatesInput,
  run,
});
