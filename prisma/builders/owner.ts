import pg from "pg";

/**
 * Builders write as the owner of the database (TEST_OWNER_URL in tests, DATABASE_URL for seeds), beside the rules and the row-level security
 * that hold for the application. Dates and numbers stay text.
 */
let pool: pg.Pool | undefined;

const types = new pg.TypeOverrides();
for (const type of [pg.types.builtins.DATE, pg.types.builtins.NUMERIC, pg.types.builtins.INT8])
  types.setTypeParser(type, (text) => text);

function owner(): pg.Pool {
  const connectionString = process.env.TEST_OWNER_URL ?? process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error("Builders need TEST_OWNER_URL or DATABASE_URL: the address of the database as its owner.");
  pool ??= new pg.Pool({ connectionString, max: 2, options: "-c timezone=UTC", types });
  return pool;
}

/** Runs one statement as the owner and gives its rows. */
export async function asOwner<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner().query<Row>(text, values)).rows;
}

/** What a builder writes with: one statement at a time, in one transaction. */
export type OwnerTx = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Runs statements in one transaction as the owner, recorded in the history at `recordedAt` (RFC 3339) when given, now otherwise. */
export async function inOwnerTransaction<T>(
  recordedAt: string | undefined,
  work: (tx: OwnerTx) => Promise<T>,
): Promise<T> {
  const client = await owner().connect();
  try {
    await client.query("begin");
    if (recordedAt) await client.query("select set_config('app.recorded_at', $1, true)", [recordedAt]);
    const result = await work(async (text, values = []) => (await client.query(text, values)).rows);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Closes the owner's connections; tests call it when they are done. */
export async function closeOwner(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
