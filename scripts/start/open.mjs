import { embeddedUrl, userOf, withClient } from "./database.mjs";
import { fail } from "./fail.mjs";
import { migrate } from "./migrate.mjs";
import { runningPort, startPostgres, SUPERUSER } from "./postgres.mjs";
import { prepareEmbedded, prepareGiven, refuseStrangeWebRole, refuseStrongWebRole } from "./roles.mjs";
import { readOrMakeSecret, webPassword } from "./secrets.mjs";
import { hasDemo } from "./seeds.mjs";

const DATABASE = "zone_ledger";

/**
 * Opens the database of the settings: starts the embedded server or checks the given one, makes what is missing of roles and
 * database. Returns both addresses, the secret, and the server if it was started here.
 */
export async function openDatabase(settings) {
  const { dataDir, databaseUrl, webUrl } = settings;
  const authSecret = settings.authSecret ?? readOrMakeSecret(dataDir, "auth-secret");
  if (!settings.embedded) return { ...(await prepareGiven({ ownerUrl: databaseUrl, webUrl, authSecret })), authSecret };
  const server = await startPostgres({ dataDir });
  try {
    return { ...(await prepareEmbedded({ server, dataDir, database: DATABASE, authSecret })), authSecret, server };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The addresses of the embedded database that another process serves now, or undefined when none does. */
export function runningDatabase(settings) {
  const port = runningPort(settings.dataDir);
  if (!port) return undefined;
  const authSecret = settings.authSecret ?? readOrMakeSecret(settings.dataDir, "auth-secret");
  const at = (user, password) => embeddedUrl({ port, user, password, database: DATABASE });
  return {
    ownerUrl: at(`${DATABASE}_owner`, readOrMakeSecret(settings.dataDir, "owner-password")),
    webUrl: at(`${DATABASE}_web`, webPassword(authSecret, DATABASE)),
    authSecret,
  };
}

/** Makes sure that row-level security will hold the web role and brings the schema up to date. Returns what was applied. */
export async function bringUpToDate({ ownerUrl, webUrl }) {
  await refuseStrongWebRole(webUrl);
  const applied = await migrate({ ownerUrl, webRole: userOf(webUrl) });
  await refuseStrangeWebRole(webUrl);
  return applied;
}

/** Drops the embedded database if it holds the demo; refuses one that never did. */
export async function dropDemo({ dataDir, ...settings }) {
  const { server, ownerUrl } = await openDatabase({ dataDir, ...settings });
  try {
    if (!(await hasDemo(ownerUrl))) fail(`The database in ${dataDir} does not hold the demo, so nothing was touched.`);
    const superUrl = embeddedUrl({
      port: server.port,
      user: SUPERUSER,
      password: server.password,
      database: "postgres",
    });
    await withClient(superUrl, (client) =>
      client.query(`drop database ${client.escapeIdentifier(DATABASE)} with (force)`),
    );
  } finally {
    await server.stop();
  }
}
