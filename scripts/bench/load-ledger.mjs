const PRODUCTS = [
  ...[
    "高纯镁合金",
    "铝型材深加工",
    "特种不锈钢带材",
    "动力电池结构件",
    "矿用智能装备",
    "风电主轴",
    "焦炉煤气制氢",
    "光伏组件",
    "中药提取物",
    "碳化硅衬底",
  ],
  ...[
    "生物基聚酰胺",
    "钠离子正极材料",
    "煤矸石综合利用",
    "石墨电极",
    "高精度铜带",
    "装配式钢结构",
    "粉煤灰砌块",
    "医用无纺布",
    "小杂粮食品",
    "陶瓷薄板",
  ],
  ...[
    "液压支架部件",
    "工业机器人减速器",
    "氢燃料电堆",
    "碳纤维复合材料",
    "针状焦",
    "报废汽车拆解",
    "智慧物流园",
    "储能电站",
    "污水处理回用",
    "食用菌栽培",
  ],
];
// words of every frequency: a product stands in one name of thirty, the end of a trade before it in one of 120, a brand in one of 729
const TRADES = ["精密", "智能", "绿色", "高端", "特种", "新型", "环保", "节能"].flatMap((a) =>
  ["锻压", "涂装", "铸造", "焊接"].map((b) => a + b),
);
const PLACES = [
  "东城",
  "西山",
  "南关",
  "北岭",
  "清河",
  "古城",
  "云台",
  "石门",
  "龙泉",
  "柳林",
  "临河",
  "青龙",
  "白马",
  "金沙",
  "玉泉",
  "紫云",
];
const BRANDS = [..."岚曜垣屿砚澍珩霁昀樾沅翊旻筠暄骁峤湜琮衍煦劭烁皓澜朔晞屹"];

const list = (words) => `array[${words.map((word) => `'${word}'`).join(",")}]`;
const day = (i, k, days) => `(floor(bench.r(${i}, ${k}) * ${days}))::int`;

/** Final states: about two thirds of the signed have started, three quarters of these produce, half of these are at capacity. */
const STATES = (projects, zones, today) => `
  create unlogged table bench.states as
  select i, 1 + (i - 1) % ${zones} as z, base.signed_on as registered_on,
    case when bench.r(i, 2) < 0.95 then base.signed_on end as signed_on, st.on as started_on, pr.on as producing_on, ca.on as at_capacity_on,
    (round(500 * exp(bench.r(i, 3) * 5)) / 10)::numeric(18, 4) * 10 as total_wan, bench.r(i, 4) < 0.03 as gone
  from generate_series(1, ${projects}) i
  cross join lateral (select '${today}'::date - 1 - ${day("i", 1, 1826)} as signed_on) base
  cross join lateral (select case when bench.r(i, 2) < 0.95 and bench.r(i, 5) < 0.72 and base.signed_on + 20 + ${day("i", 6, 300)} < '${today}'::date - 1
                        then base.signed_on + 20 + ${day("i", 6, 300)} end as on) st
  cross join lateral (select case when bench.r(i, 7) < 0.78 and st.on + 150 + ${day("i", 8, 500)} < '${today}'::date - 1
                        then st.on + 150 + ${day("i", 8, 500)} end as on) pr
  cross join lateral (select case when bench.r(i, 9) < 0.6 and pr.on + 100 + ${day("i", 10, 300)} < '${today}'::date - 1
                        then pr.on + 100 + ${day("i", 10, 300)} end as on) ca
  -- as in life, ids rise with the days of registration
  order by base.signed_on, i`;

const RENUMBER = `
  alter table bench.states add n int;
  with numbered as (select i, row_number() over (order by registered_on, i)::int as n from bench.states)
    update bench.states s set n = numbered.n from numbered where numbered.i = s.i;
  create unique index on bench.states (n); analyze bench.states;`;

const ENTERPRISES = `
  insert into enterprises (id, zone_id, name, credit_code, created_at) overriding system value
  select n, z, '山西' || bench.word(n, 11, ${list(BRANDS)}) || bench.word(n, 12, ${list(BRANDS)}) || bench.word(n, 13, ${list(BRANDS)}) || '科技有限公司',
         null, registered_on + interval '9 hours' from bench.states order by n`;

const PROJECTS = `
  insert into projects (id, zone_id, enterprise_id, name, pinyin, kind, industry, chain, land_mu, total_investment_wan, fixed_investment_wan,
    planned_start_on, planned_producing_on, stage, stage_on, registered_on, signed_on, started_on, producing_on, at_capacity_on, withdrawn_during,
    agreement_kind, contract_wan, version, created_at, updated_at) overriding system value
  select n, z, n, bench.word(n, 14, ${list(PLACES)}) || bench.word(n, 21, ${list(BRANDS)}) || bench.word(n, 22, ${list(BRANDS)}) || '年产'
      || (1 + floor(bench.r(n, 15) * 90))::int || '万吨' || bench.word(n, 23, ${list(TRADES)}) || bench.word(n, 16, ${list(PRODUCTS)}) || '项目',
    translate(n::text, '0123456789', 'abcdefghij'), 'new', 'C' || (13 + floor(bench.r(n, 17) * 30))::int, case when bench.r(n, 18) < 0.5 then 'al-mg' end,
    round((20 + bench.r(n, 19) * 300)::numeric, 2), total_wan, round(total_wan * 0.8, 4), registered_on + 120, registered_on + 500,
    case when gone then 'withdrawn' when at_capacity_on is not null then 'at_capacity' when producing_on is not null then 'producing'
         when started_on is not null then 'started' when signed_on is not null then 'signed' else 'registered' end,
    coalesce(at_capacity_on, producing_on, started_on, signed_on, registered_on), registered_on, signed_on, started_on, producing_on, at_capacity_on,
    case when gone then datemultirange(daterange(coalesce(at_capacity_on, producing_on, started_on, signed_on, registered_on), null)) else '{}' end,
    case when signed_on is not null then 'contract' end, case when signed_on is not null then total_wan end,
    1 + (started_on is not null)::int + (producing_on is not null)::int + (at_capacity_on is not null)::int + gone::int,
    registered_on + interval '9 hours', registered_on + interval '9 hours'
  from bench.states order by n`;

const MILESTONES = `
  insert into milestones (zone_id, project_id, kind, occurred_on, evidence, recorded_at)
  select z, n, m.kind, m.on, '[{"kind": "contract", "note": null}]', m.on + 2 + interval '9 hours'
  from bench.states, lateral (values ('signed', signed_on), ('started', started_on), ('producing', producing_on), ('at_capacity', at_capacity_on)) m (kind, "on")
  where m.on is not null order by m.on, n`;

const ENTRIES = `
  insert into batch_entries (zone_id, round_id, project_id, batch, amount_wan, recorded_at)
  select p.zone_id, r.id, p.id, b.batch, p.total_investment_wan, greatest(r.held_on, b.on + 2) + interval '10 hours'
  from projects p cross join lateral (values ('signed', p.signed_on), ('started', p.started_on), ('producing', p.producing_on)) b (batch, "on")
  join lateral (select id, held_on from rounds where held_on >= b.on order by held_on limit 1) r on true
  where b.on is not null and r.held_on < $1::date order by r.held_on, p.id`;

const PROGRESS = `
  insert into progress (zone_id, project_id, month, invested_wan, physical, recorded_at)
  select zone_id, id, m::date, round((total_investment_wan / 20 * (0.6 + bench.r(id, 20)))::numeric, 0), '主体施工', m + interval '1 month 3 days'
  from projects, generate_series(date_trunc('month', $1::date) - interval '12 months', date_trunc('month', $1::date) - interval '1 month', interval '1 month') m
  where id % 10 = 0 and signed_on is not null order by m, id`;

/** The newest version of each row of a table as its only one; projects get one for every step instead. */
const onlyVersion = (table, at) =>
  `insert into ${table}_history select t.*, ${at}, 'infinity', null, null from ${table} t`;

/** The past of a project: one version for each step that it has taken, each valid until the next. */
async function projectVersions(client) {
  const { rows } = await client.query(
    "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'projects' order by ordinal_position",
  );
  const upTo = (column, place) => `case when v.place >= ${place} then p.${column} end`;
  const special = {
    stage: "v.stage",
    stage_on: "v.on",
    started_on: upTo("started_on", 2),
    producing_on: upTo("producing_on", 3),
    at_capacity_on: upTo("at_capacity_on", 4),
    withdrawn_during: "case when v.place = 5 then p.withdrawn_during else '{}' end",
    version: "v.version::int",
  };
  const columns = rows.map(({ name }) => special[name] ?? `p.${name}`).join(", ");
  await client.query(`
    insert into projects_history
    select ${columns}, v.at, coalesce(v.until, 'infinity'), null, null from projects p cross join lateral (
      select s.*, row_number() over (order by place) as version, lead(at) over (order by place) as until from (
        select place, stage, "on", "on" + place + interval '9 hours' as at from unnest(array['registered', 'signed', 'started', 'producing', 'at_capacity', 'withdrawn'],
          array[case when p.signed_on is null then p.registered_on end, p.signed_on, p.started_on, p.producing_on, p.at_capacity_on, lower(p.withdrawn_during)])
          with ordinality as u (stage, "on", n), lateral (select (n - 1)::int as place) x where "on" is not null) s) v order by v.at, p.id`);
}

/** Fills the whole ledger with invented projects; resolves when every table, summary and index stands. */
export async function loadLedger(client, { projects, zones, today, say }) {
  const rebuild = await dropIndexes(client);
  const step = async (what, text, values) => {
    const from = Date.now();
    await (typeof text === "function" ? text() : client.query(text, values));
    say(`  ${what}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
  };
  await step("states", () => client.query(STATES(projects, zones, today)));
  await step("numbers", RENUMBER);
  await step("enterprises", ENTERPRISES);
  await step("projects", PROJECTS);
  await step(
    "agreements",
    `insert into agreements (zone_id, project_id, kind, signed_on, amount_wan, recorded_at)
    select z, n, 'contract', signed_on, total_wan, signed_on + 2 + interval '9 hours' from bench.states where signed_on is not null order by n`,
  );
  await step("milestones", MILESTONES);
  await step(
    "withdrawals",
    `insert into withdrawals (zone_id, project_id, withdrawn_on, reason, recorded_at)
    select zone_id, id, lower(withdrawn_during), '演示', lower(withdrawn_during) + interval '10 hours' from projects where stage = 'withdrawn'`,
  );
  await step("entries", ENTRIES, [today]);
  await step("progress", PROGRESS, [today]);
  await step(
    "search",
    `insert into project_search (project_id, zone_id, text, grams)
    select id, zone_id, text, app.bigrams(text) from (select p.id, p.zone_id,
      app.normalise(p.name) || '  ' || ' ' || app.normalise(e.name) || '  ' || p.pinyin as text
      from projects p join enterprises e on e.id = p.enterprise_id) s order by id`,
  );
  await step("history of projects", () => projectVersions(client));
  await step("history of the rest", async () => {
    await client.query(onlyVersion("enterprises", "t.created_at"));
    for (const table of ["agreements", "milestones", "withdrawals", "progress", "batch_entries"])
      await client.query(onlyVersion(table, "t.recorded_at"));
  });
  await step(
    "audit",
    `insert into audit_events (at, actor_name, action, outcome, entity, entity_id, zone_id, project_id, after)
    select recorded_at, '演示', 'projects.record-milestone', 'done', 'milestone', id::text, zone_id, project_id, jsonb_build_object('kind', kind, 'occurredOn', occurred_on)
    from milestones`,
  );
  await step(
    "ids",
    `select setval(pg_get_serial_sequence('projects', 'id'), (select max(id) from projects)), setval(pg_get_serial_sequence('enterprises', 'id'), (select max(id) from enterprises))`,
  );
  await step("indexes", () => rebuild());
  await step("summary", "select app.rebuild_batch_totals()");
}

/** Drops the indexes that no constraint needs; answers what makes them again. */
async function dropIndexes(client) {
  const { rows } = await client.query(`
    select i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.schemaname = 'public' and i.tablename in ('enterprises', 'projects', 'agreements', 'milestones', 'progress', 'batch_entries', 'project_search',
        'enterprises_history', 'projects_history', 'agreements_history', 'milestones_history', 'progress_history', 'batch_entries_history', 'audit_events')
      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`);
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  await client.query("set maintenance_work_mem = '1GB'; set work_mem = '256MB'");
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}
