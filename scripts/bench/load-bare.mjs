/** Plain copies for the reference server: no triggers, no row-level security, the same composite indexes as ours. */
const COPIES = `
  create schema bare;
  create table bare.zones as table zones;
  create table bare.enterprises as select id, zone_id, name, credit_code from enterprises;
  create table bare.projects as select * from projects order by id;
  create table bare.rounds as table rounds;
  create table bare.batch_entries as select * from batch_entries order by id;
  create table bare.progress as table progress;
  alter table bare.zones add primary key (id);
  alter table bare.enterprises add primary key (id);
  alter table bare.projects add primary key (id);
  alter table bare.rounds add primary key (id);
  alter table bare.batch_entries add primary key (id);
  alter table bare.progress add primary key (project_id, month);
  create index on bare.projects (zone_id, stage, stage_on desc, id desc);
  create index on bare.projects (zone_id, signed_on);
  create index on bare.batch_entries (round_id, batch, zone_id);`;

export async function loadBare(client) {
  await client.query(COPIES);
}

/** Checkpoint and statistics, so that no measurement pays for the load. */
export async function settle(client) {
  await client.query("vacuum (analyze)");
  await client.query("checkpoint");
}
