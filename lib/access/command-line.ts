import "server-only";
import type pg from "pg";
import { newOneTimePassword } from "./internal";
import { hashPassword } from "./passwords";
import { newSecret } from "./session";

/** Under this name the acts of the operator at the command line stand in the audit trail. */
const OPERATOR = "command line";
const PROVINCE = "140000";
const USERNAME = /^[a-z][a-z0-9._-]{1,63}$/;

/** A refusal of an administrative script, as a sentence for its operator. */
export class CommandLineRefusal extends Error {}

async function inOne<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function audit(client: pg.ClientBase, action: string, entity: string, id: string, after: object): Promise<void> {
  await client.query(
    "insert into audit_events (actor_name, action, outcome, entity, entity_id, after) values ($1, $2, 'done', $3, $4, $5)",
    [OPERATOR, action, entity, id, after],
  );
}

/**
 * Makes an administrator of the province as the owner of the database: the first one, or with `force` one more (when nobody can sign in any
 * longer). Answers the one-time password, which holds for 24 hours.
 */
export async function createAdministrator(
  client: pg.ClientBase,
  given: { username: string; displayName: string; force: boolean },
): Promise<string> {
  const { username, displayName, force } = given;
  if (!USERNAME.test(username))
    throw new CommandLineRefusal(
      "--username must begin with a small letter and have 2 to 64 small letters, digits, dots, hyphens or underscores.",
    );
  if (displayName.trim() === "")
    throw new CommandLineRefusal("--name is missing: the name under which the administrator's acts are recorded.");
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  return inOne(client, async () => {
    await client.query("select pg_advisory_xact_lock(hashtext('province_admin'))");
    const present = await client.query(
      "select 1 from assignments a join accounts c on c.id = a.account_id where a.role = 'province_admin' and c.disabled_at is null",
    );
    if (present.rows.length > 0 && !force) {
      throw new CommandLineRefusal(
        "There is an administrator already, who can make further accounts. If nobody can sign in as one, repeat with --force.",
      );
    }
    const made = await client.query<{ id: string }>(
      "insert into accounts (username, display_name, unit_code) values ($1, $2, $3) on conflict (username) do nothing returning id",
      [username, displayName.trim(), PROVINCE],
    );
    const id = made.rows[0]?.id;
    if (!id) throw new CommandLineRefusal(`The user name ${username} is taken: give another one.`);
    await client.query(
      "insert into account_secrets (account_id, password_hash, must_change, expires_at) values ($1, $2, true, now() + interval '24 hours')",
      [id, hash],
    );
    await client.query("insert into assignments (account_id, role, unit_code) values ($1, 'province_admin', $2)", [
      id,
      PROVINCE,
    ]);
    await audit(client, "access.create-account", "account", id, {
      username,
      displayName: displayName.trim(),
      role: "province_admin",
      unit: PROVINCE,
      forced: force,
    });
    return password;
  });
}

/** Makes an API token of an account as the owner of the database, valid for `days` (1 to 365). Answers the token. */
export async function createTokenFor(
  client: pg.ClientBase,
  given: { username: string; name: string; days: number },
): Promise<string> {
  const { username, name, days } = given;
  if (!Number.isInteger(days) || days < 1 || days > 365)
    throw new CommandLineRefusal("--days must be a whole number from 1 to 365.");
  const { secret, hash } = newSecret();
  return inOne(client, async () => {
    const found = await client.query<{ id: string }>(
      "select id from accounts where username = $1 and disabled_at is null",
      [username.toLowerCase()],
    );
    const account = found.rows[0]?.id;
    if (!account)
      throw new CommandLineRefusal(`There is no account ${username || "(--user is missing)"} that can be used.`);
    const made = await client.query<{ id: string }>(
      "insert into api_tokens (token_hash, account_id, name, expires_at) values ($1, $2, $3, now() + make_interval(days => $4)) returning id",
      [hash, account, name, days],
    );
    await audit(client, "access.create-token", "token", made.rows[0]?.id ?? "", {
      username: username.toLowerCase(),
      name,
      days,
    });
    return secret;
  });
}
