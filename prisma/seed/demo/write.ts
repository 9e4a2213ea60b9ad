import type pg from "pg";
import { type DemoLedger, type Row, VERSIONED, type VersionedTable } from "./ledger";

const CHUNK = 2000;
const HISTORY_TRIGGERS = ["keep_history_in", "keep_history_on", "keep_history_out"];

/** Inserts rows as they are, ids and all; a column that a row does not name is null. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = JSON.stringify(rows.slice(from, from + CHUNK));
    await client.query(
      `insert into ${table} overriding system value select r.* from jsonb_array_elements($1::jsonb) e, jsonb_populate_record(null::${table}, e) r`,
      [part],
    );
  }
}

async function raiseIds(client: pg.Client, table: string): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence('${table}', 'id'), greatest((select max(id) from ${table}), 1))`,
  );
}

/** Runs `work` while the past is written by it and not by the triggers. */
export async function withoutHistoryTriggers(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const all = (verb: "enable" | "disable") =>
    tables
      .flatMap((table) => HISTORY_TRIGGERS.map((trigger) => `alter table ${table} ${verb} trigger ${trigger}`))
      .join("; ");
  await client.query(all("disable"));
  await client.query("alter table batch_entries_history disable trigger user");
  await work();
  await client.query(all("enable"));
  await client.query("alter table batch_entries_history enable trigger user");
}

/**
 * Writes what the demo recorded: rows, their versions with the intervals in which each was what the ledger knew, the trail, and the summary
 * of the batches rebuilt from the versions. The tables must be empty.
 */
export async function writeLedger(client: pg.Client, ledger: DemoLedger): Promise<void> {
  const tables = Object.keys(VERSIONED) as VersionedTable[];
  await withoutHistoryTriggers(client, tables, async () => {
    for (const table of tables) {
      await insertRows(client, table, ledger.current(table));
      await insertRows(client, `${table}_history`, ledger.history(table));
      if (VERSIONED[table][0] === "id") await raiseIds(client, table);
    }
    await insertRows(client, "investor_changes", ledger.investorChanges);
    await raiseIds(client, "investor_changes");
  });
  await client.query("select app.rebuild_batch_totals()");
  const trail = [...ledger.audit].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  await insertAudit(client, trail);
}

async function insertAudit(client: pg.Client, trail: DemoLedger["audit"]): Promise<void> {
  for (let from = 0; from < trail.length; from += CHUNK) {
    const part = trail
      .slice(from, from + CHUNK)
      .map(({ actor, ...line }) => ({ ...line, account_id: actor.id, actor_name: actor.name }));
    await client.query(
      `insert into audit_events (at, account_id, actor_name, action, outcome, entity, entity_id, zone_id, project_id, before, after, reason, request_id)
       select e.at, e.account_id, e.actor_name, e.action, 'done', e.entity, e.entity_id, e.zone_id, e.project_id, nullif(e.before, 'null'),
              nullif(e.after, 'null'), e.reason, 'demo'
       from jsonb_array_elements($1::jsonb) with ordinality as l (line, n), jsonb_populate_record(null::audit_events, l.line) e
       order by l.n`,
      [JSON.stringify(part)],
    );
  }
}
