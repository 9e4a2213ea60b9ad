import { randomUUID } from "node:crypto";
import { get } from "../http.mjs";
import { alternate } from "../measure.mjs";
import { bearer } from "../servers.mjs";

const EVIDENCE = ["filing", "construction_contract", "site_photo"].map((kind) => ({ kind, note: null }));

/** P5: a start recorded with rules, version, history, audit and summary against one plain UPDATE. */
export async function measureMilestone(bench) {
  const { ours, bare, rounds, report, database, today } = bench;
  const { manager } = database;
  const times = 20;
  const wanted = (rounds + 1) * times + times;
  const waiting = await bench.sql(
    "select id, version from projects where zone_id = any ($1) and stage = 'signed' order by id limit $2",
    [manager.zones.map((zone) => zone.id), wanted],
  );
  if (waiting.length < wanted)
    return report.skip("P5", "record a milestone", `only ${waiting.length} projects wait for a start`);
  const plain = waiting.map(({ id }) => id);
  const act = () => {
    const { id, version } = waiting.pop();
    const headers = { ...bearer(manager), "if-match": `"${version}"`, "idempotency-key": randomUUID() };
    return get(`${ours.base}/api/v1/projects/${id}/milestones`, {
      method: "POST",
      headers,
      body: { kind: "started", occurredOn: today, evidence: EVIDENCE },
    });
  };
  const reference = () => get(`${bare.base}/milestone`, { method: "POST", body: { id: plain.pop(), on: today } });
  report.add("P5", "record a milestone ÷ bare UPDATE", {
    ...(await alternate({ ours: act, reference, rounds, times })),
    most: 14,
  });
}

/** P8: a zone's month of 200 projects saved in one go against one multi-row UPSERT. */
export async function measureMonth(bench) {
  const { ours, bare, rounds, report, database, today } = bench;
  const { manager } = database;
  const zone = manager.zones[0];
  const month = today.slice(0, 7);
  const projects = await bench.sql(
    "select id from projects where zone_id = $1 and signed_on is not null and stage <> 'withdrawn' order by signed_on, id limit 200",
    [zone.id],
  );
  if (projects.length < 200) return report.skip("P8", "month grid of 200 projects", `the zone has ${projects.length}`);
  let save = 0;
  const versions = await bench.sql(
    "select project_id as id, version from progress where month = $1 and project_id = any ($2)",
    [`${month}-01`, projects.map(({ id }) => id)],
  );
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  const amounts = () =>
    projects.map(({ id }, at) => ({ id, wan: `${100 + ((save + at) % 40)}.0000`, physical: `第${save}次` }));
  const act = async () => {
    save += 1;
    const rows = amounts().map(({ id, wan, physical }) => ({
      projectId: String(id),
      ...(versionOf.has(id) ? { version: versionOf.get(id) } : {}),
      investedWan: wan,
      physical,
      confirmUnusual: true,
    }));
    const headers = { ...bearer(manager), "idempotency-key": randomUUID() };
    await get(`${ours.base}/api/v1/zones/${zone.code}/progress/${month}`, { method: "PUT", headers, body: { rows } });
    for (const { id } of projects) versionOf.set(id, (versionOf.get(id) ?? 0) + 1);
  };
  const reference = () => {
    save += 1;
    return get(`${bare.base}/month`, {
      method: "POST",
      body: { zoneId: zone.id, month: `${month}-01`, rows: amounts() },
    });
  };
  report.add("P8", "month of 200 projects saved in one go ÷ bare UPSERT", {
    ...(await alternate({ ours: act, reference, rounds, times: 6 })),
    most: 15,
  });
}
