import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env";
import { Prisma, PrismaClient } from "./generated/client";
import { log } from "./log";

// Dates stay calendar days, numbers stay exact: nothing is turned into a Date or a float on the way.
const asIs = (text: string) => text;
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, asIs);
types.setTypeParser(pg.types.builtins.NUMERIC, asIs);
types.setTypeParser(pg.types.builtins.INT8, asIs);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

const CONNECTION = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  // Prisma's adapter reads and writes timestamptz 8 hours off when the session is not UTC.
  options: "-c timezone=UTC",
};

type Handles = { pool: pg.Pool; prisma: PrismaClient };
const kept = globalThis as typeof globalThis & { zoneLedgerDatabase?: Handles };

const names = new Map<string, string>();

/**
 * A name for a statement, so that a connection parses and plans it once: half the cost of a command and of the long selects. The texts of
 * the product are finite. (Behind PgBouncer: version 1.21 or later.)
 */
function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha1").update(text).digest("hex");
  if (names.size < 2_000) names.set(text, name);
  return name;
}

function open(): Handles {
  const url = env().APP_DATABASE_URL;
  const pool = new pg.Pool({ connectionString: url, ...CONNECTION, types });
  pool.on("error", (error) => log.warn({ err: error }, "idle database connection lost"));
  const adapter = new PrismaPg(
    { connectionString: url, ...CONNECTION },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** The pools of this process as the web role: `pool` for reads in SQL, `prisma` for writes. Opened at the first use. */
export function database(): Handles {
  kept.zoneLedgerDatabase ??= open();
  return kept.zoneLedgerDatabase;
}

/** Closes both pools; used when the process stops and by tests. */
export async function closeDatabase(): Promise<void> {
  const handles = kept.zoneLedgerDatabase;
  delete kept.zoneLedgerDatabase;
  if (handles) await Promise.all([handles.pool.end(), handles.prisma.$disconnect()]);
}

/** A composable piece of SQL with its parameters: frag`zone_id = ${id}`. */
export const frag = Prisma.sql;
export const joinFrags = Prisma.join;
export const noFrag = Prisma.empty;
export type Frag = Prisma.Sql;
export type Tx = Prisma.TransactionClient;

/** Runs a tagged SQL text and gives its rows, typed by the caller: sql<Row>`select …`. */
export type SqlReader = <Row extends object>(strings: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>;

/** The reader of one connection. */
export function readerOf(client: pg.PoolClient | pg.Pool): SqlReader {
  return async <Row extends object>(strings: TemplateStringsArray, ...values: unknown[]) => {
    const statement = Prisma.sql(strings, ...(values as Prisma.Sql[]));
    const { text, values: parameters } = statement;
    const result = await client.query<Row>({ name: statementName(text), text, values: parameters as unknown[] });
    return result.rows;
  };
}
