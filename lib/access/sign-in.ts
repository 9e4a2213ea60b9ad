import "server-only";
import { asRefusal } from "@/lib/platform/database-errors";
import { database } from "@/lib/platform/db";
import { hashPassword, needsRehash, verifyPassword } from "./passwords";
import { hashSecret, newSecret } from "./session";

/** What of a request goes with a sign-in. `replaces` is the secret of the session that the browser holds already; it ends. */
export type SignInFacts = { ip: string | null; userAgent: string | null; requestId: string; replaces?: string | null };

export type SignedIn = { accountId: string; secret: string };

type Begun = { accountId: string | null; hash: string | null; locked: boolean; expired: boolean };

const USERNAME = /^[a-z][a-z0-9._-]{1,63}$/;
const LONGEST = 1_024;

async function ask<Row extends object>(text: string, values: unknown[]): Promise<Row | undefined> {
  try {
    return (await database().pool.query<Row>({ text, values })).rows[0];
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Signs in with user name and password. Answers the secret of a new session, or null for every failure alike: unknown, wrong, locked, disabled or
 * an expired first password answer the same after the same work. Five wrong passwords lock the account for 15 minutes, fifty failures of one
 * address within ten minutes refuse that address. Every attempt stands in the audit trail. UnavailableError when too many wait.
 */
export async function signIn(username: string, password: string, facts: SignInFacts): Promise<SignedIn | null> {
  const typed = username.trim().toLowerCase();
  // what cannot be a user name is looked up all the same, as one that nobody has
  const name = USERNAME.test(typed) ? typed : "";
  const begun = await ask<Begun>(
    `select account_id as "accountId", password_hash as "hash", locked, expired from app.sign_in_begin($1, $2)`,
    [name, facts.ip ?? ""],
  );
  const { accountId = null, hash = null, locked = false, expired = false } = begun ?? {};
  const fits = await verifyPassword(hash, password.slice(0, LONGEST));
  if (!fits || password.length > LONGEST || locked || expired || accountId === null || hash === null) {
    const cause = accountId === null ? "unknown" : locked ? "locked" : !fits ? "wrong" : "expired";
    await refuse(name, cause, facts);
    return null;
  }
  const { secret, hash: tokenHash } = newSecret();
  const done = await ask<{ session: string | null }>(
    "select app.complete_sign_in($1, $2, $3, $4, $5, $6, $7, $8) as session",
    [
      accountId,
      hash,
      needsRehash(hash) ? await hashPassword(password) : null,
      tokenHash,
      facts.replaces ? hashSecret(facts.replaces) : null,
      facts.ip,
      facts.userAgent,
      facts.requestId,
    ],
  );
  if (done?.session) return { accountId, secret };
  await refuse(name, "locked", facts);
  return null;
}

async function refuse(name: string, cause: string, { ip, requestId }: SignInFacts): Promise<void> {
  await ask("select app.refuse_sign_in($1, $2, $3, $4)", [name, cause, ip, requestId]);
}

/** Ends the session of a secret at once; a copy of its cookie is worth nothing afterwards. True when it was alive. */
export async function signOut(secret: string, facts: Pick<SignInFacts, "ip" | "requestId">): Promise<boolean> {
  const row = await ask<{ ended: boolean }>("select app.sign_out($1, $2, $3) as ended", [
    hashSecret(secret),
    facts.ip,
    facts.requestId,
  ]);
  return row?.ended ?? false;
}
