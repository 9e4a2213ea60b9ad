import "server-only";
import { decode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx } from "@/lib/access/ctx";
import { ctxOfSession } from "@/lib/access/session";
import { LOCALE_COOKIE, isLocale } from "@/lib/i18n/locales";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { sessionCookieName } from "./cookies";
import { localPath, PATH_HEADER } from "./local-path";

/** The session secret inside the signed cookie, or null when the cookie is missing, forged or too old. */
export async function sessionSecretOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: env().AUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** The caller's address as the reverse proxy states it; a forwarded list from the outside is not believed. */
export function ipOf(head: Headers): string | null {
  return head.get("x-real-ip")?.slice(0, 64) ?? null;
}

/** The context of the request being rendered, or null for a visitor. One look-up per request. */
export const currentCtx = cache(async (): Promise<Ctx | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const secret = await sessionSecretOf(jar.get(sessionCookieName())?.value);
  if (!secret) return null;
  const locale = jar.get(LOCALE_COOKIE)?.value;
  return ctxOfSession(secret, { ip: ipOf(head), locale: isLocale(locale) ? locale : undefined });
});

/** The context of a signed-in caller, also of one who must change the password first; visitors go to the sign-in page and come back after it. */
export async function requireSignedIn(): Promise<Ctx> {
  const ctx = await currentCtx();
  if (ctx) return ctx;
  const asked = (await headers()).get(PATH_HEADER);
  redirect(routes.signIn({ next: asked === "/" ? null : localPath(asked) }));
}

/** The context of a signed-in caller; holders of a first or expired password go to its change. */
export async function requireCtx(): Promise<Ctx> {
  const ctx = await requireSignedIn();
  if (ctx.actor.mustChange) redirect(routes.password());
  return ctx;
}
