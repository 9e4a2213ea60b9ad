import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { embeddedUrl, userOf } from "../start/database.mjs";
import { migrate } from "../start/migrate.mjs";
import { SUPERUSER } from "../start/postgres.mjs";
import { prepareEmbedded } from "../start/roles.mjs";
import { loadBare, settle } from "./load-bare.mjs";
import { loadLedger } from "./load-ledger.mjs";
import { loadZones, ZONES } from "./load-zones.mjs";

/** How many zones the measured manager has: enough signed projects for all rounds of writing. */
export const OWN_ZONES = 10;

/**
 * Makes a database of the bench on the server: schema, zones, projects with their past, plain copies, and two accounts. Answers its
 * addresses and tokens. A database that is there already is used again.
 */
export async function makeDatabase({ server, dataDir, database, authSecret, projects, today, say }) {
  const urls = await prepareEmbedded({ server, dataDir, database, authSecret });
  await migrate({ ownerUrl: urls.ownerUrl, webRole: userOf(urls.webUrl) });
  const superUrl = embeddedUrl({ port: server.port, user: SUPERUSER, password: server.password, database });
  const client = new pg.Client({ connectionString: superUrl, options: "-c timezone=UTC" });
  await client.connect();
  try {
    const found = await client.query("select count(*)::int as n from projects");
    if (found.rows[0].n === 0) {
      const from = Date.now();
      await client.query("set session_replication_role = replica");
      await client.query("begin");
      await loadZones(client, { zones: ZONES, today });
      await loadLedger(client, { projects, zones: ZONES, today, say });
      await loadBare(client);
      await client.query("commit");
      await settle(client);
      say(`  ${projects.toLocaleString("en")} projects loaded in ${((Date.now() - from) / 1000).toFixed(0)} s`);
    }
    return { ...urls, superUrl, ...(await makeCallers(client)) };
  } finally {
    await client.end();
  }
}

/** A viewer of the whole province and a manager of some zones, each with a token, the viewer with a session too. */
async function makeCallers(client) {
  const province = await makeCaller(client, "viewer", "140000", [null]);
  const zones = await client.query("select id, code from zones where code like 'bench-%' order by id limit $1", [
    OWN_ZONES,
  ]);
  const manager = await makeCaller(client, "zone_manager", zones.rows[0].code, zones.rows);
  const session = randomBytes(32).toString("hex");
  await client.query("insert into sessions (token_hash, account_id) values ($1, $2)", [hash(session), province.id]);
  return { province: { ...province, session }, manager: { ...manager, zones: zones.rows } };
}

async function makeCaller(client, role, unit, zones) {
  const id = randomUUID();
  const token = randomBytes(32).toString("hex");
  await client.query(
    "insert into accounts (id, username, display_name, unit_code, zone_id) values ($1, $2, $2, $3, $4)",
    [id, `bench-${role.replaceAll("_", "-")}-${id.slice(0, 8)}`, unit, zones[0]?.id ?? null],
  );
  await client.query(
    "insert into account_secrets (account_id, password_hash, must_change) values ($1, 'none', false)",
    [id],
  );
  for (const zone of zones) {
    await client.query("insert into assignments (account_id, role, unit_code, zone_id) values ($1, $2, $3, $4)", [
      id,
      role,
      zone?.code ?? unit,
      zone?.id ?? null,
    ]);
  }
  await client.query(
    "insert into api_tokens (token_hash, account_id, name, expires_at) values ($1, $2, 'bench', now() + interval '1 day')",
    [hash(token), id],
  );
  return { id, token };
}

const hash = (secret) => createHash("sha256").update(secret).digest("hex");
