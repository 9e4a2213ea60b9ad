const PROJECTS = `
  select substr(p.name, 6) as key, p.id,
    exists (select 1 from audit_events a where a.action = 'projects.create-project' and a.outcome = 'done' and a.entity = 'project' and a.entity_id = p.id::text) as audited,
    exists (select 1 from projects_history h where h.id = p.id) as kept,
    exists (select 1 from agreements g where g.project_id = p.id) and exists (select 1 from milestones m where m.project_id = p.id and m.kind = 'signed') as whole,
    exists (select 1 from idempotency_keys k where k.key = substr(p.name, 6) and k.response is not null) as answered
  from projects p where p.name like '断电演练 %'`;
const MILESTONES = `
  select m.note as key, m.id,
    exists (select 1 from audit_events a where a.action = 'projects.record-milestone' and a.outcome = 'done' and a.entity_id = m.id::text) as audited,
    exists (select 1 from milestones_history h where h.id = m.id) as kept,
    exists (select 1 from projects p where p.id = m.project_id and p.started_on = m.occurred_on and p.stage = 'started') as whole,
    exists (select 1 from idempotency_keys k where k.key = m.note and k.response is not null) as answered
  from milestones m where m.kind = 'started' and m.note is not null`;
// the other way round: what the trail or the keys say was done, and is not there
const ORPHANS = `
  select (select count(*) from audit_events a where a.outcome = 'done' and a.action = 'projects.create-project' and a.entity = 'project'
            and not exists (select 1 from projects p where p.id::text = a.entity_id))
       + (select count(*) from audit_events a where a.outcome = 'done' and a.action = 'projects.record-milestone'
            and not exists (select 1 from milestones m where m.id::text = a.entity_id))
       + (select count(*) from idempotency_keys k where k.response is null
            or not exists (select 1 from projects p where p.name = '断电演练 ' || k.key) and not exists (select 1 from milestones m where m.note = k.key)) as n`;

/**
 * Compares the acknowledgements with what is stored: `lost` acknowledged and not stored, `half` business rows without their audit, history,
 * companions or key, or these without the row, `dup` keys stored more than once, `unacked` stored without an answer (normal after a kill).
 */
export async function verdict(client, acks) {
  const result = {
    acked: 0,
    stored: 0,
    lost: 0,
    half: Number((await client.query(ORPHANS)).rows[0].n),
    dup: 0,
    unacked: 0,
  };
  for (const [act, text] of [
    ["project", PROJECTS],
    ["milestone", MILESTONES],
  ]) {
    const { rows } = await client.query(text);
    const stored = new Set(rows.map(({ key }) => key));
    const acked = new Set(acks[act]);
    result.acked += acked.size;
    result.stored += rows.length;
    result.lost += [...acked].filter((key) => !stored.has(key)).length;
    result.unacked += [...stored].filter((key) => !acked.has(key)).length;
    result.half += rows.filter((row) => !(row.audited && row.kept && row.whole && row.answered)).length;
    result.dup += rows.length - stored.size;
  }
  return result;
}
