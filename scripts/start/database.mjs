import pg from "pg";

/** Runs `work` with a connected client and closes it, whatever happens. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: "zone-ledger-start",
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a database on the embedded server. */
export function embeddedUrl({ port, user, password, database }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The same address with another role and password. */
export function withUser(url, user, password) {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** The same address with another database. */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The role's name in an address. */
export const userOf = (url) => decodeURIComponent(new URL(url).username);

/** The database's name in an address. */
export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
