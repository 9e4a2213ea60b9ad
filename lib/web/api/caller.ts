import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx, Locale } from "@/lib/access/ctx";
import { ctxOfSession, ctxOfToken, type RequestFacts } from "@/lib/access/session";
import { chooseLocale } from "@/lib/i18n/locales";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "../cookies";
import { ipOf, sessionSecretOf } from "../session";
import { RequestRefusal } from "./refusals";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{16,200}=*)$/i;

/** What is known of a request before its caller is: our own id for it (a sent one is not believed) and the language it asks for. */
export function factsOf(request: Request): RequestFacts & { requestId: string } {
  return {
    requestId: randomUUID(),
    ip: ipOf(request.headers),
    locale: askedLocale(request.headers.get("accept-language")),
  };
}

/** The language that Accept-Language names, when it names one of ours; otherwise the account's own holds. */
function askedLocale(header: string | null): Locale | undefined {
  return header && /(^|[,\s])(zh|en)\b/i.test(header) ? chooseLocale(undefined, header) : undefined;
}

/**
 * Who asks: the bearer of a personal token, else the holder of a session cookie. A cookie travels on its own, so a changing request with
 * one must come from our own pages (`Origin`). Refuses with 401, and with 403 an account that must change its password first.
 */
export async function callerOf(request: Request, facts: RequestFacts): Promise<Ctx> {
  const authorization = request.headers.get("authorization");
  const ctx = authorization === null ? await bySession(request, facts) : await byToken(authorization, facts);
  if (!ctx) throw new RequestRefusal(401, "sign-in-required");
  if (ctx.actor.mustChange) throw new RequestRefusal(403, "password-change-required");
  return ctx;
}

async function byToken(authorization: string, facts: RequestFacts): Promise<Ctx | null> {
  const token = BEARER.exec(authorization)?.[1];
  return token ? ctxOfToken(token, facts) : null;
}

async function bySession(request: Request, facts: RequestFacts): Promise<Ctx | null> {
  const secret = await sessionSecretOf(cookieOf(request.headers.get("cookie"), sessionCookieName()));
  if (!secret) return null;
  if (!SAFE.has(request.method) && request.headers.get("origin") !== env().APP_ORIGIN)
    throw new RequestRefusal(403, "origin-refused");
  return ctxOfSession(secret, facts);
}

/** The value of the first cookie of that name. */
function cookieOf(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
