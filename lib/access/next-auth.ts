import "server-only";
import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import { decode, type JWT, type JWTDecodeParams } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { ctxOfSession } from "./session";
import { signIn, signOut } from "./sign-in";

/** Where the signed reference to a session is kept, and what the request that came says of itself. */
export type AuthRequest = {
  cookie: { name: string; secure: boolean };
  ip: string | null;
  userAgent: string | null;
  /** secret of the session that the browser holds already */
  held: string | null;
  /** told of a sign-in that could not be decided (too many waiting, database away), which NextAuth would answer like a wrong password */
  undecided: (refusal: Refusal) => void;
};

/** Reads the cookie and asks the sessions: an ended session is worth nothing to NextAuth's own endpoints either. */
async function decodeLive(params: JWTDecodeParams): Promise<JWT | null> {
  const token = await decode(params);
  if (typeof token?.sid !== "string") return null;
  return (await ctxOfSession(token.sid, { ip: null })) ? { sid: token.sid } : null;
}

/** A path of our own origin, else the origin itself. */
function ownAddress(url: string, baseUrl: string): string {
  const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
  return target?.origin === baseUrl ? target.href : baseUrl;
}

/**
 * NextAuth over our own accounts and sessions: the cookie holds nothing but `sid`, the secret of a row of `sessions`, which decides whether it
 * is alive; signing out ends the row.
 */
export function nextAuthOptions(request: AuthRequest): NextAuthOptions {
  const { AUTH_SECRET, APP_ORIGIN, SESSION_ABSOLUTE_SECONDS } = env();
  const requestId = randomUUID();
  return {
    secret: AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_SECONDS },
    jwt: { secret: AUTH_SECRET, maxAge: SESSION_ABSOLUTE_SECONDS, decode: decodeLive },
    cookies: {
      sessionToken: {
        name: request.cookie.name,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: request.cookie.secure },
      },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        id: "credentials",
        name: "password",
        credentials: { username: { type: "text" }, password: { type: "password" } },
        async authorize(given) {
          const [username, password] = [given?.username, given?.password];
          if (typeof username !== "string" || typeof password !== "string") return null;
          try {
            const signedIn = await signIn(username, password, {
              ip: request.ip,
              userAgent: request.userAgent,
              requestId,
              replaces: request.held,
            });
            return signedIn && { id: signedIn.accountId, sid: signedIn.secret };
          } catch (error) {
            if (error instanceof Refusal) request.undecided(error);
            else log.error({ err: error }, "a sign-in failed");
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && "sid" in user ? user.sid : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => ownAddress(url, APP_ORIGIN),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await signOut(token.sid, { ip: request.ip, requestId });
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "NextAuth refused a request"),
      warn: (code) => log.debug({ code }, "NextAuth warned"),
      debug: () => undefined,
    },
  };
}
