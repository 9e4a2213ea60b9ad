import "server-only";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { type OneTimeSecret, revealed } from "@/lib/access/one-time-secret";
import { env } from "@/lib/platform/env";
import { isSecure } from "./cookies";

const COOKIE = "zl-shown";
const SECONDS = 120;

/**
 * Hands a secret that was just made to the next page of the same browser, encrypted, for two minutes: a one-time password or a new token. `about`
 * names what it belongs to, so that no other page shows it. A replayed answer has no secret and hands over nothing.
 */
export async function showOnce(about: string, secret: OneTimeSecret | null): Promise<void> {
  const text = revealed(secret);
  if (text === null) return;
  const value = await encode({ token: { about, text }, secret: env().AUTH_SECRET, salt: COOKIE, maxAge: SECONDS });
  (await cookies()).set(COOKIE, value, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: isSecure(),
    maxAge: SECONDS,
  });
}

/** The secret that was handed over for `about`, or null when there is none or its time is over. */
export async function shownOnce(about: string): Promise<string | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: env().AUTH_SECRET, salt: COOKIE }).catch(() => null);
  return token?.about === about && typeof token.text === "string" ? token.text : null;
}
