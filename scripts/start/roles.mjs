import { databaseOf, embeddedUrl, userOf, withClient, withUser } from "./database.mjs";
import { fail } from "./fail.mjs";
import { SUPERUSER } from "./postgres.mjs";
import { readOrMakeSecret, webPassword } from "./secrets.mjs";

const OLDEST_VERSION = 15;
const WEB_SETTINGS = {
  timezone: "UTC",
  statement_timeout: "10s",
  lock_timeout: "3s",
  idle_in_transaction_session_timeout: "15s",
};

/**
 * Makes on the embedded server what is missing: the owner, the database that it owns, and the web role.
 * Returns the owner's and the web role's address.
 */
export async function prepareEmbedded({ server, dataDir, database, authSecret }) {
  const at = (user, password, name) => embeddedUrl({ port: server.port, user, password, database: name });
  const owner = `${database}_owner`;
  const ownerPassword = readOrMakeSecret(dataDir, "owner-password");
  const web = { role: `${database}_web`, password: webPassword(authSecret, database) };
  await withClient(at(SUPERUSER, server.password, "postgres"), async (client) => {
    await ensureRole(client, { role: owner, password: ownerPassword });
    await ensureRole(client, web);
    await applyWebSettings(client, web.role);
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    const name = client.escapeIdentifier(database);
    if (found.rowCount === 0) await client.query(`create database ${name} owner ${client.escapeIdentifier(owner)}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${client.escapeIdentifier(web.role)}`);
  });
  return { ownerUrl: at(owner, ownerPassword, database), webUrl: at(web.role, web.password, database) };
}

/**
 * Prepares a database that somebody else runs: checks its version and makes the web role, unless `webUrl` is given.
 * Refuses in one sentence when neither is possible. Returns both addresses.
 */
export async function prepareGiven({ ownerUrl, webUrl, authSecret }) {
  const database = databaseOf(ownerUrl);
  const web = { role: `${database}_web`, password: webPassword(authSecret, database) };
  const url = webUrl ?? withUser(ownerUrl, web.role, web.password);
  await connected("DATABASE_URL", ownerUrl, async (client) => {
    await refuseOldServer(client);
    if (webUrl) return;
    if (!(await mayMakeRoles(client))) {
      if (await canConnect(url)) return;
      fail(
        `The role ${userOf(ownerUrl)} of DATABASE_URL may not create roles: give APP_DATABASE_URL, the address of a role without rights of its own.`,
      );
    }
    await ensureRole(client, web);
    await applyWebSettings(client, web.role);
    await client.query(
      `grant connect on database ${client.escapeIdentifier(database)} to ${client.escapeIdentifier(web.role)}`,
    );
  });
  return { ownerUrl, webUrl: url };
}

/** Refuses a web role that row-level security would not hold: superuser, BYPASSRLS, or owner of the database or its tables. */
export async function refuseStrongWebRole(webUrl) {
  await connected("APP_DATABASE_URL", webUrl, async (client) => {
    const { rows } = await client.query(`
      select r.rolsuper or r.rolbypassrls as strong,
        pg_has_role(d.datdba, 'MEMBER')
          or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname !~ '^(pg_|information_schema)' and pg_has_role(c.relowner, 'MEMBER')) as owner
      from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`);
    const role = userOf(webUrl);
    if (rows[0].strong)
      fail(
        `The role ${role} of APP_DATABASE_URL is a superuser or bypasses row-level security: give one that does neither.`,
      );
    if (rows[0].owner)
      fail(`The role ${role} of APP_DATABASE_URL owns the database or its tables: give one that owns nothing.`);
  });
}

/** Refuses a web role that the migrations did not give its rights to, because they were applied for another one. */
export async function refuseStrangeWebRole(webUrl) {
  await connected("APP_DATABASE_URL", webUrl, async (client) => {
    const { rows } = await client.query("select has_schema_privilege('app', 'usage') as known");
    if (!rows[0].known)
      fail(
        `The role ${userOf(webUrl)} of APP_DATABASE_URL has no rights: the database was set up for another web role; give that one.`,
      );
  });
}

async function connected(setting, url, work) {
  let reached = false;
  try {
    return await withClient(url, (client) => {
      reached = true;
      return work(client);
    });
  } catch (error) {
    if (reached) throw error;
    return fail(`${setting} cannot be reached: ${error.message || error.code}.`);
  }
}

async function canConnect(url) {
  return withClient(url, () => true).catch(() => false);
}

async function refuseOldServer(client) {
  const { rows } = await client.query("select current_setting('server_version') as version");
  if (Number.parseInt(rows[0].version, 10) < OLDEST_VERSION) {
    fail(`DATABASE_URL points to Postgres ${rows[0].version}; Zone Ledger needs ${OLDEST_VERSION} or newer.`);
  }
}

async function mayMakeRoles(client) {
  const { rows } = await client.query(
    "select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user",
  );
  return rows[0].may;
}

async function ensureRole(client, { role, password }) {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  await client.query(`${verb} role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`);
}

async function applyWebSettings(client, role) {
  for (const [name, value] of Object.entries(WEB_SETTINGS)) {
    await client.query(`alter role ${client.escapeIdentifier(role)} set ${name} = ${client.escapeLiteral(value)}`);
  }
}
