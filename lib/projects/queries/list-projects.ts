import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { scopeFor } from "@/lib/access/ctx";
import { defineQuery } from "@/lib/access/query";
import { databaseCode } from "@/lib/platform/database-errors";
import { frag, type Frag, joinFrags, noFrag, type SqlReader } from "@/lib/platform/db";
import { ValidationError } from "@/lib/platform/errors";
import { ROW_COLUMNS, ROW_TABLES, rowOf, type StoredRow } from "../internal";
import { DEFAULT_LIGHT_THRESHOLDS, LIGHT_SETTING } from "../reference";
import { normaliseProjectCode } from "../rules/identifiers";
import { ListProjectsInput, type ProjectFilters, type ProjectSort } from "../schema/filters";
import type { ProjectRow } from "../types";

/** A page of the ledger. `total` is there when asked for; `capped` says that there are more than `count`. */
export type ProjectPage = {
  items: ProjectRow[];
  nextCursor: string | null;
  total?: { count: number; capped: boolean };
};

const TOTAL_CAP = 1000;
// A search that other filters narrow further has to look at more of what it finds; a bare one shows the newest.
const SEARCH_CAP = { alone: 1000, filtered: 20_000 };

type SortKey = { key: Frag; cast: Frag; descending: boolean };

const SORTS: Record<ProjectSort, SortKey> = {
  "-stageOn": { key: frag`p.stage_on`, cast: frag`date`, descending: true },
  stageOn: { key: frag`p.stage_on`, cast: frag`date`, descending: false },
  // projects without a signing come last
  "-signedOn": { key: frag`coalesce(p.signed_on, '0001-01-01')`, cast: frag`date`, descending: true },
  signedOn: { key: frag`coalesce(p.signed_on, '9999-12-31')`, cast: frag`date`, descending: false },
  "-totalInvestmentWan": { key: frag`p.total_investment_wan`, cast: frag`numeric`, descending: true },
  totalInvestmentWan: { key: frag`p.total_investment_wan`, cast: frag`numeric`, descending: false },
  "-updatedAt": { key: frag`p.updated_at`, cast: frag`timestamptz`, descending: true },
  name: { key: frag`p.name`, cast: frag`text`, descending: false },
};

/** The words of a search: separated by spaces, codes with the hyphens under which the index keeps them. At most eight. */
export function searchWords(q: string): string[] {
  const words = q
    .normalize("NFKC")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.slice(0, 8).map((word) => (/^[\d‐-―−-]{4,}$/.test(word) ? normaliseProjectCode(word) : word));
}

// The database normalises the words itself, as it did the indexed text: what counts as punctuation depends on its locale.
const termsOf = (q: string): Frag => frag`(select array(
      select n.term from unnest(${searchWords(q)}::text[]) word,
        lateral (select case when word ~ '^[0-9-]+$' then word else app.normalise(word) end as term) n where n.term <> '') as terms) w
    where cardinality(w.terms) > 0`;

function found(q: string, cap: number): Frag {
  return frag`p.id in (select app.search_projects(w.terms, ${cap}::int) from ${termsOf(q)})`;
}

/** A page of a search alone, in the usual order: the database finds no more than is shown. */
function foundPage(q: string, limit: number, place: Place | null): Frag {
  return frag`p.id in (select app.search_page(w.terms, ${limit}::int, ${place?.value ?? null}::date, ${place?.id ?? null}::int) from ${termsOf(q)})`;
}

function within(column: Frag, from: string | null | undefined, to: string | null | undefined): Frag[] {
  return [...(from ? [frag`${column} >= ${from}::date`] : []), ...(to ? [frag`${column} <= ${to}::date`] : [])];
}

/** The light of rules/light.ts in SQL, for filtering; a database test keeps the two equal. */
function lightColumn(today: string): Frag {
  const days = (name: "warnBeforeDays" | "redAfterDays") =>
    frag`coalesce((select (value ->> ${name})::int from settings where key = ${LIGHT_SETTING}), ${DEFAULT_LIGHT_THRESHOLDS[name]}::int)`;
  const [warn, red, day] = [days("warnBeforeDays"), days("redAfterDays"), frag`${today}::date`];
  return frag`case when p.stage = 'withdrawn' or (p.planned_start_on is null and p.planned_producing_on is null) then 'none'
    when (p.started_on is null and p.planned_start_on + ${red} < ${day}) or (p.producing_on is null and p.planned_producing_on + ${red} < ${day}) then 'red'
    when (p.started_on is null and p.planned_start_on - ${warn} <= ${day}) or (p.producing_on is null and p.planned_producing_on - ${warn} <= ${day})
      or p.started_on > p.planned_start_on + ${red} or p.producing_on > p.planned_producing_on + ${red} then 'yellow'
    else 'green' end`;
}

// The caller's units are among the conditions, so that the code holds alone where row-level security would not.
function projectConditions(ctx: Ctx, filters: ProjectFilters): Frag[] {
  const scope = scopeFor(ctx, "project.read");
  const [onlyZone, ...moreZones] = scope.kind === "zones" ? scope.zoneIds : [];
  const listed = (column: Frag, codes: readonly string[] | undefined) =>
    codes ? [frag`${column} = any (${[...codes]}::text[])`] : [];
  const sections = filters.industry?.filter((code) => code.length === 1);
  const conditions: Frag[] = [
    ...(scope.kind === "all"
      ? []
      : [
          moreZones.length === 0 ? frag`p.zone_id = ${onlyZone ?? 0}` : frag`p.zone_id = any (${scope.zoneIds}::int[])`,
        ]),
    ...(filters.zone ? [frag`p.zone_id = (select id from zones where code = ${filters.zone})`] : []),
    ...(filters.city ? [frag`p.zone_id in (select id from zones where city_code = ${filters.city})`] : []),
    ...listed(frag`p.stage`, filters.stage),
    ...listed(frag`p.chain`, filters.chain),
    ...(filters.industry
      ? [
          frag`(p.industry = any (${filters.industry}::text[]) or left(p.industry, 1) = any (${sections ?? []}::text[]))`,
        ]
      : []),
    ...listed(frag`p.kind`, filters.kind),
    ...listed(frag`p.agreement_kind`, filters.agreementKind),
    ...(filters.light ? listed(lightColumn(ctx.today), filters.light) : []),
    ...within(frag`p.registered_on`, filters.registeredFrom, filters.registeredTo),
    ...within(frag`p.signed_on`, filters.signedFrom, filters.signedTo),
    ...within(frag`p.started_on`, filters.startedFrom, filters.startedTo),
    ...within(frag`p.producing_on`, filters.producingFrom, filters.producingTo),
    ...within(frag`p.at_capacity_on`, filters.atCapacityFrom, filters.atCapacityTo),
    ...(filters.minWan ? [frag`p.total_investment_wan >= ${filters.minWan}::numeric`] : []),
    ...(filters.maxWan ? [frag`p.total_investment_wan <= ${filters.maxWan}::numeric`] : []),
  ];
  if (filters.onlyOverdue) {
    conditions.push(frag`p.stage <> 'withdrawn' and ((p.started_on is null and p.planned_start_on < ${ctx.today}::date)
      or (p.producing_on is null and p.planned_producing_on < ${ctx.today}::date))`);
  }
  if (filters.q) {
    conditions.push(found(filters.q, onlySearched(filters) ? SEARCH_CAP.alone : SEARCH_CAP.filtered));
  }
  return conditions;
}

function whereAll(conditions: readonly Frag[]): Frag {
  return conditions.length === 0 ? noFrag : frag`where ${joinFrags([...conditions], " and ")}`;
}

type Place = { value: string; id: number };

function placeOf(sort: ProjectSort, cursor: string): Place {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    place = null;
  }
  const [of, value, id] = Array.isArray(place) ? (place as unknown[]) : [];
  if (
    of !== sort ||
    typeof value !== "string" ||
    value.length > 300 ||
    typeof id !== "number" ||
    !Number.isInteger(id)
  ) {
    throw new ValidationError([{ path: "cursor", code: "cursor-invalid" }]);
  }
  return { value, id };
}

function afterPlace(sort: ProjectSort, { value, id }: Place): Frag {
  const { key, cast, descending } = SORTS[sort];
  return descending
    ? frag`(${key}, p.id) < (${value}::${cast}, ${id}::int)`
    : frag`(${key}, p.id) > (${value}::${cast}, ${id}::int)`;
}

/**
 * Projects as the ledger shows them, for lists of other subjects: `tail` is what follows `from projects p join zones z join enterprises e` (joins,
 * where, order, limit), `extra` are further columns. The caller puts the units into the conditions.
 */
export async function readProjectRows<Extra extends object>(
  sql: SqlReader,
  ctx: Ctx,
  extra: Frag,
  tail: Frag,
): Promise<(ProjectRow & Extra)[]> {
  const rows = await sql<StoredRow & Extra>`select ${ROW_COLUMNS}, ${extra} from ${ROW_TABLES} ${tail}`;
  return rows.map((row) => rowOf<Extra>(row, ctx.today));
}

const onlySearched = (filters: ProjectFilters) =>
  Boolean(filters.q) && Object.entries(filters).every(([name, value]) => name === "q" || !value);

async function run({ ctx, sql, input }: { ctx: Ctx; sql: SqlReader; input: ListProjectsInput }): Promise<ProjectPage> {
  const { sort, limit, cursor, total, ...filters } = input;
  const conditions = projectConditions(ctx, filters);
  const { key, descending } = SORTS[sort];
  const direction = descending ? frag`desc` : frag`asc`;
  const place = cursor ? placeOf(sort, cursor) : null;
  const narrowed =
    filters.q && sort === "-stageOn" && onlySearched(filters)
      ? [...projectConditions(ctx, { ...filters, q: undefined }), foundPage(filters.q, limit + 1, place)]
      : conditions;
  const page = place ? [...narrowed, afterPlace(sort, place)] : narrowed;
  const tail = frag`${whereAll(page)} order by ${key} ${direction}, p.id ${direction} limit ${limit + 1}`;
  const rows = await readProjectRows<{ sortKey: string }>(sql, ctx, frag`${key}::text as "sortKey"`, tail).catch(
    (error: unknown) => {
      // a made-up cursor whose value is none of its type: only the database can tell
      throw cursor && databaseCode(error)?.startsWith("22")
        ? new ValidationError([{ path: "cursor", code: "cursor-invalid" }])
        : error;
    },
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const nextCursor = last
    ? Buffer.from(JSON.stringify([sort, last.sortKey, Number(last.id)])).toString("base64url")
    : null;
  const answer: ProjectPage = { items: rows.slice(0, limit).map(({ sortKey: _key, ...row }) => row), nextCursor };
  if (!total) return answer;
  const [counted] = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from ${ROW_TABLES} ${whereAll(conditions)} limit ${TOTAL_CAP + 1}) c`;
  const count = counted?.n ?? 0;
  return { ...answer, total: { count: Math.min(count, TOTAL_CAP), capped: count > TOTAL_CAP } };
}

/**
 * A page of the ledger within the caller's units, by the filters of the address, in a stable order, continued by key. The total is
 * counted only when asked for, up to 1,000.
 */
export const listProjects = defineQuery({
  name: "projects.list-projects",
  capability: "project.read",
  input: ListProjectsInput,
  run,
});
