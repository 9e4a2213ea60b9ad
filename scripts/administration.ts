import pg from "pg";
import { CommandLineRefusal } from "@/lib/access/command-line";

/** The value after `--name` on the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? undefined : process.argv[at + 1];
  return value?.startsWith("--") ? undefined : value;
}

/** Does `--name` stand on the command line? */
export function switchedOn(name: string): boolean {
  return process.argv.includes(`--${name}`);
}

/** Runs work with a connection as the owner of the database (DATABASE_URL, set by scripts/admin.mjs). Refusals are one sentence and exit code 1. */
export async function runAsOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set; start this through npm run.");
  const client = new pg.Client({ connectionString, options: "-c timezone=UTC" });
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    console.error(error instanceof CommandLineRefusal ? error.message : error);
    process.exitCode = 1;
  } finally {
    await client.end();
  }
}
