/** A row as Postgres reads it from JSON: column names as in the schema. */
export type Row = Record<string, unknown>;

/** Tables that keep their past, in the order in which they can be filled, with their keys. */
export const VERSIONED = {
  enterprises: ["id"],
  projects: ["id"],
  agreements: ["id"],
  milestones: ["id"],
  withdrawals: ["id"],
  progress: ["project_id", "month"],
  annual_figures: ["project_id", "year"],
  rounds: ["id"],
  batch_entries: ["id"],
} as const;
export type VersionedTable = keyof typeof VERSIONED;

/** Who did it: an account of the demo, or one of the many whose accounts the demo does not show. */
export type DemoActor = { id: string | null; name: string };

type Version = { from: string; to: string; actor: string | null; row: Row };
export type AuditLine = {
  at: string;
  actor: DemoActor;
  action: string;
  entity: string;
  entity_id: string | number;
  zone_id?: number | null;
  project_id?: number | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
};

/**
 * What the demo records, with the instants at which it does: the current rows, every version before them, and the audit trail. The writer
 * puts all of it into the tables and their histories as if the triggers had done so at those instants.
 */
export class DemoLedger {
  readonly tables = new Map<VersionedTable, Map<string, Version[]>>();
  readonly investorChanges: Row[] = [];
  readonly audit: AuditLine[] = [];
  private readonly last = new Map<string, number>();

  /** The next id of a table. */
  nextId(table: string): number {
    const id = (this.last.get(table) ?? 0) + 1;
    this.last.set(table, id);
    return id;
  }

  private versionsOf(table: VersionedTable, row: Row): Version[] {
    const rows = this.tables.get(table) ?? new Map<string, Version[]>();
    this.tables.set(table, rows);
    const key = VERSIONED[table].map((column) => String(row[column])).join("/");
    const versions = rows.get(key) ?? [];
    rows.set(key, versions);
    return versions;
  }

  /** Records a row as it stands from this instant on. Instants of one row must rise; at the same instant the later state counts. */
  put(table: VersionedTable, row: Row, at: string, actor: DemoActor): void {
    const versions = this.versionsOf(table, row);
    const before = versions.at(-1);
    if (before && before.from > at)
      throw new RangeError(`${table} ${JSON.stringify(row.id)}: ${at} lies before ${before.from}`);
    if (before?.from === at) before.row = { ...row };
    else {
      if (before) before.to = at;
      versions.push({ from: at, to: "infinity", actor: actor.id, row: { ...row } });
    }
  }

  note(line: AuditLine): void {
    this.audit.push(line);
  }

  current(table: VersionedTable): Row[] {
    return [...(this.tables.get(table)?.values() ?? [])].flatMap((versions) =>
      versions.slice(-1).map((version) => version.row),
    );
  }

  history(table: VersionedTable): Row[] {
    return [...(this.tables.get(table)?.values() ?? [])].flatMap((versions) =>
      versions.map(({ from, to, actor, row }) => ({
        ...row,
        recorded_from: from,
        recorded_to: to,
        actor_id: actor,
        request_id: "demo",
      })),
    );
  }
}
