import { get, json } from "../http.mjs";
import { alternate, alternateThroughput } from "../measure.mjs";

const zoneOf = (i) => `bench-${String(i % 100).padStart(3, "0")}`;
const latest = (today) => Number(today.slice(0, 4)) - 1;

/** P1: 50 projects of a zone by stage and date. */
export async function measureList(bench) {
  const { ours, bare, rounds, report, token } = bench;
  const act = (i) => get(`${ours.base}/api/v1/projects?zone=${zoneOf(i)}&stage=producing&limit=50`, { headers: token });
  const reference = (i) => get(`${bare.base}/list?zone=${zoneOf(i)}&stage=producing&limit=50`);
  const one = await alternate({ ours: act, reference, rounds, times: 60 });
  report.add("P1", "API list of 50, one connection, p50", { ...one, most: 6 });
  const eight = await alternateThroughput({ ours: act, reference, rounds, connections: 8, milliseconds: 2500 });
  report.add("P1", "API list of 50, eight connections", { ...eight, unit: "req/s", least: 0.18 });
}

/** P3: batches of a year by zone against GROUP BY; the same against a covering index for comparison; drift; growth. */
export async function measureRollup(bench) {
  const { ours, bare, rounds, report, token, today, small } = bench;
  const path = `/api/v1/rollups/batches?year=${latest(today)}&by=zone`;
  const act = () => get(`${ours.base}${path}`, { headers: token });
  const measured = await alternate({
    ours: act,
    reference: () => get(`${bare.base}/rollup?year=${latest(today)}`),
    rounds,
    times: 25,
  });
  report.add("P3", "batches of a year by zone ÷ GROUP BY over bare", { ...measured, most: 0.25 });
  const drift = await bench.sql(`
    select count(*)::int as n from (select zone_id, round_id, batch, sum(entries) n, sum(amount_wan) a from batch_totals group by 1, 2, 3 having sum(entries) <> 0) t
    full join (select zone_id, round_id, batch, count(*) n, sum(amount_wan) a from batch_entries where removed_at is null group by 1, 2, 3) e
      using (zone_id, round_id, batch) where (t.n, t.a) is distinct from (e.n, e.a)`);
  report.add("P3", "rows of drift between summary and entries", {
    ours: drift[0].n,
    ratio: drift[0].n,
    unit: "rows",
    most: 0,
  });
  if (!small) return report.skip("P3", "slowdown at ten times the projects", "give --projects 1000000");
  const before = () => get(`${small.ours.base}${path}`, { headers: small.token });
  const growth = await alternate({ ours: act, reference: before, rounds, times: 25 });
  report.add("P3", `the same at ${bench.projects} ÷ at ${small.projects} projects`, { ...growth, most: 1.5 });
}

/** P4: words of two and of four characters in the middle of names, frequent and rare ones in turn, against the sequential scan. */
export async function measureSearch(bench) {
  const { ours, bare, rounds, report, token, projects } = bench;
  const most = projects >= 1_000_000 ? 0.2 : 0.5;
  // in one name of 729, of 120 and of 30
  const words = {
    two: ["岚曜", "造石", "镁合", "砚澍", "接风", "制氢"],
    four: ["霁昀年产", "铸造石墨", "高纯镁合", "曜垣年产", "焊接风电", "炉煤气制"],
  };
  for (const [size, list] of Object.entries(words)) {
    const at = (base, path, headers) => (i) =>
      get(`${base}${path}q=${encodeURIComponent(list[i % list.length])}`, { headers });
    const measured = await alternate({
      ours: at(ours.base, "/api/v1/projects?limit=50&", token),
      reference: at(bare.base, "/search?", {}),
      rounds,
      times: 12,
    });
    report.add("P4", `search of ${size} characters ÷ sequential scan over bare`, { ...measured, most });
  }
}

/** P6: a page 20,000 rows deep against the first. */
export async function measureDepth(bench) {
  const { ours, rounds, report, token } = bench;
  const base = `${ours.base}/api/v1/projects?limit=`;
  let cursor = "";
  for (let page = 0; page < 100; page += 1) {
    const answer = json(await get(`${base}200${cursor}`, { headers: token }));
    if (!answer.nextCursor) return report.skip("P6", "depth 20,000 by key", "the ledger has fewer projects");
    cursor = `&cursor=${encodeURIComponent(answer.nextCursor)}`;
  }
  const measured = await alternate({
    ours: () => get(`${base}50${cursor}`, { headers: token }),
    reference: () => get(`${base}50`, { headers: token }),
    rounds,
    times: 40,
  });
  report.add("P6", "page at depth 20,000 ÷ first page", { ...measured, most: 1.2 });
}

/** The address of the records behind a zone's figure. */
async function recordsOf(bench, path) {
  const answer = json(await get(`${bench.ours.base}${path}`, { headers: bench.token }));
  const row = answer.rows.find((each) => each.signed.count > 0);
  return `${bench.ours.base}${row.signed.records}`;
}

/** P7: rollup and list as of an instant two years ago against now. */
export async function measurePast(bench) {
  const { ours, rounds, report, token, today } = bench;
  const year = latest(today);
  const asOf = `${year - 1}-08-20`;
  const path = `/api/v1/rollups/batches?year=${year - 1}&by=zone`;
  const at = (url) => () => get(url, { headers: token });
  const rollup = await alternate({
    ours: at(`${ours.base}${path}&asOf=${asOf}`),
    reference: at(`${ours.base}${path}`),
    rounds,
    times: 25,
  });
  report.add("P7", "batches as of a past instant ÷ now", { ...rollup, most: 4 });
  const [then, now] = [await recordsOf(bench, `${path}&asOf=${asOf}`), await recordsOf(bench, path)];
  const list = await alternate({ ours: at(then), reference: at(now), rounds, times: 25 });
  report.add("P7", "records of a zone's figure as of a past instant ÷ now", { ...list, most: 4 });
}

/** P9: how far the projects signed in five years have come, by zone. */
export async function measureConversion(bench) {
  const { ours, bare, rounds, report, token, today } = bench;
  const [from, to] = [`${Number(today.slice(0, 4)) - 5}-01-01`, today];
  const measured = await alternate({
    ours: () =>
      get(`${ours.base}/api/v1/rollups/conversion?signedFrom=${from}&signedTo=${to}&by=zone`, { headers: token }),
    reference: () => get(`${bare.base}/conversion?from=${from}&to=${to}`),
    rounds,
    times: 10,
  });
  report.add("P9", "conversion of five years by zone ÷ plain SQL over bare", { ...measured, most: 1.2 });
}
