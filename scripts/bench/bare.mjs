import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import pg from "pg";

/**
 * The reference: a small Node server that runs the best plain SQL over copies without triggers, without login, permission, row-level security,
 * history or audit. Started by the bench as a process of its own: `node bare.mjs <port> <database url>`.
 */
const COLUMNS = `p.id, z.code as zone, z.short_zh as "zoneName", p.name, p.code, p.kind, p.industry, p.chain, p.park, e.name as enterprise,
  e.credit_code as "creditCode", p.stage, p.stage_on as "stageOn", p.registered_on as "registeredOn", p.signed_on as "signedOn",
  p.started_on as "startedOn", p.producing_on as "producingOn", p.at_capacity_on as "atCapacityOn", p.planned_start_on as "plannedStartOn",
  p.planned_producing_on as "plannedProducingOn", p.total_investment_wan as "totalInvestmentWan", p.fixed_investment_wan as "fixedInvestmentWan",
  p.agreement_kind as "agreementKind", p.contract_wan as "contractWan", p.land_mu as "landMu", p.version, p.updated_at as "updatedAt"`;
const TABLES =
  "bare.projects p join bare.zones z on z.id = p.zone_id join bare.enterprises e on e.id = p.enterprise_id";

const READS = {
  "/list": {
    text: `select ${COLUMNS} from ${TABLES} where p.zone_id = (select id from bare.zones where code = $1) and p.stage = $2 order by p.stage_on desc, p.id desc limit $3`,
    values: (q) => [q.get("zone"), q.get("stage"), q.get("limit")],
  },
  "/search": {
    text: `select ${COLUMNS} from ${TABLES} where p.name like '%' || $1 || '%' order by p.stage_on desc, p.id desc limit 50`,
    values: (q) => [q.get("q")],
  },
  "/rollup": {
    text: `select z.code as zone, b.batch, count(*)::int as count, sum(b.amount_wan) as "investmentWan"
           from bare.batch_entries b join bare.zones z on z.id = b.zone_id
           where b.round_id in (select id from bare.rounds where year = $1) and b.removed_at is null group by z.code, b.batch order by z.code`,
    values: (q) => [q.get("year")],
  },
  // the same answer as ours: a row for each zone and the total, rates' terms and medians
  "/conversion": {
    text: `select z.code as zone, count(*)::int as signed, count(p.started_on)::int as started, count(p.producing_on)::int as producing,
             count(p.at_capacity_on)::int as "atCapacity", count(*) filter (where p.stage = 'withdrawn')::int as withdrawn,
             sum(p.total_investment_wan) as "signedWan", sum(p.total_investment_wan) filter (where p.started_on is not null) as "startedWan",
             sum(p.total_investment_wan) filter (where p.producing_on is not null) as "producingWan",
             sum(p.total_investment_wan) filter (where p.at_capacity_on is not null) as "atCapacityWan",
             percentile_cont(0.5) within group (order by p.started_on - p.signed_on) as "daysToStart",
             percentile_cont(0.5) within group (order by p.producing_on - p.started_on) as "daysToProduce",
             percentile_cont(0.5) within group (order by p.at_capacity_on - p.producing_on) as "daysToCapacity"
           from bare.projects p join bare.zones z on z.id = p.zone_id where p.signed_on between $1 and $2 group by grouping sets ((z.code), ()) order by z.code`,
    values: (q) => [q.get("from"), q.get("to")],
  },
};

const WRITES = {
  "/milestone": {
    text: `update bare.projects set stage = 'started', started_on = $2, stage_on = $2, version = version + 1, updated_at = now()
           where id = $1 and stage = 'signed' returning id, version`,
    values: (body) => [body.id, body.on],
  },
  "/month": {
    text: `insert into bare.progress (zone_id, project_id, month, invested_wan, physical, version, recorded_at)
           select $1, r.id, $2, r.wan, r.physical, 1, now() from jsonb_to_recordset($3::jsonb) as r (id int, wan numeric, physical text)
           on conflict (project_id, month) do update set invested_wan = excluded.invested_wan, physical = excluded.physical,
             version = progress.version + 1, recorded_at = now()`,
    values: (body) => [body.zoneId, body.month, JSON.stringify(body.rows)],
  },
};

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** Serves the reference on the port until the process ends. */
export function serveBare(port, connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10, options: "-c timezone=UTC" });
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url, "http://bare");
      const read = READS[url.pathname];
      const write = WRITES[url.pathname];
      if (!read && !write) throw new Error(`no such path ${url.pathname}`);
      const values = read ? read.values(url.searchParams) : write.values(await bodyOf(request));
      const { text } = read ?? write;
      const result = await pool.query({ name: url.pathname, text, values });
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(read ? result.rows : { changed: result.rowCount }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(port, "127.0.0.1");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) serveBare(Number(process.argv[2]), process.argv[3]);
