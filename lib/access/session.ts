import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { dayInProvince, systemNow } from "@/lib/platform/clock";
import { asRefusal } from "@/lib/platform/database-errors";
import { database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Actor, Ctx, Locale } from "./ctx";

/** What of a request enters its context besides the caller. */
export type RequestFacts = { locale?: Locale; ip: string | null; requestId?: string; idempotencyKey?: string };

type AccountRow = Omit<Actor, "accountId" | "sessionId"> & { id: string; locale: Locale; sessionId?: string };

/** A fresh secret of 256 random bits, and the form in which the database keeps it. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** The stored form of a session or API token. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

async function ask(text: string, values: unknown[]): Promise<AccountRow | null> {
  try {
    const result = await database().pool.query<{ account: AccountRow | null }>({ text, values });
    return result.rows[0]?.account ?? null;
  } catch (error) {
    throw asRefusal(error);
  }
}

function ctxOf(account: AccountRow | null, facts: RequestFacts): Ctx | null {
  if (!account) return null;
  const now = systemNow();
  const { id, locale, sessionId, ...rest } = account;
  return {
    actor: { ...rest, accountId: id, sessionId: sessionId ?? null },
    now,
    today: dayInProvince(now),
    requestId: facts.requestId ?? randomUUID(),
    locale: facts.locale ?? locale,
    ip: facts.ip,
    idempotencyKey: facts.idempotencyKey,
  };
}

/** The context of a live session, or null when it was ended, timed out, or its account disabled. */
export async function ctxOfSession(secret: string, facts: RequestFacts): Promise<Ctx | null> {
  const { SESSION_IDLE_SECONDS, SESSION_ABSOLUTE_SECONDS } = env();
  const account = await ask("select app.session_account($1, $2, $3) as account", [
    hashSecret(secret),
    SESSION_IDLE_SECONDS,
    SESSION_ABSOLUTE_SECONDS,
  ]);
  return ctxOf(account, facts);
}

/** The context of a personal API token, or null when it is unknown, expired or revoked. */
export async function ctxOfToken(secret: string, facts: RequestFacts): Promise<Ctx | null> {
  return ctxOf(await ask("select app.token_account($1) as account", [hashSecret(secret)]), facts);
}
