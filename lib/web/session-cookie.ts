import "server-only";
import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { isSecure, sessionCookieName } from "./cookies";
import { sessionSecretOf } from "./session";

const attributes = () => ({ path: "/", httpOnly: true, sameSite: "lax" as const, secure: isSecure() });

/** Gives the browser the reference to a session, signed and encrypted as NextAuth does it. */
export async function setSessionCookie(secret: string): Promise<void> {
  const { AUTH_SECRET, SESSION_ABSOLUTE_SECONDS: maxAge } = env();
  const value = await encode({ token: { sid: secret }, secret: AUTH_SECRET, maxAge });
  (await cookies()).set(sessionCookieName(), value, { ...attributes(), maxAge });
}

/** Takes the reference away again. The session itself is ended by `signOut`. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}

/** The secret of the session that the browser refers to, alive or not, or null. */
export async function heldSecret(): Promise<string | null> {
  return sessionSecretOf((await cookies()).get(sessionCookieName())?.value);
}
