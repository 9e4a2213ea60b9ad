import "server-only";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { type AuthRequest, nextAuthOptions } from "@/lib/access/next-auth";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { isSecure, sessionCookieName } from "./cookies";
import { ipOf, sessionSecretOf } from "./session";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

// What the product needs of NextAuth's endpoints; the others (log sink, mail pages, GET on the callback) answer faults and stay closed.
const OPEN: Record<string, readonly string[]> = {
  GET: ["csrf", "providers", "session", "signin", "signin/credentials", "signout", "error"],
  POST: ["signin/credentials", "callback/credentials", "signout"],
};
const MOST_BYTES = 10_000;

function answer(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: "about:blank", title: code, status, code },
    { status, headers: { ...headers, "Content-Type": "application/problem+json" } },
  );
}

/** The body as flat text fields, or why it is refused: NextAuth answers a fault to anything else. */
async function bodyOf(request: NextRequest): Promise<URLSearchParams | Response> {
  const type = request.headers.get("content-type") ?? "";
  const text = await request.text().catch(() => null);
  if (text === null || text.length > MOST_BYTES) return answer(413, "body-too-large");
  if (type.includes("application/x-www-form-urlencoded")) return new URLSearchParams(text);
  if (!type.includes("application/json")) return answer(415, "content-type-json");
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return answer(400, "json-no-object");
    if (Object.values(fields).some((value) => typeof value !== "string" && typeof value !== "boolean"))
      return answer(400, "wrong-type");
    return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  } catch {
    return answer(400, "json-malformed");
  }
}

/**
 * NextAuth's endpoints behind a guard: only those that the product uses, only well-formed bodies, and never an answer 500 to bad input. A
 * sign-in that could not be decided is 503, not a wrong password.
 */
export async function authRoute(request: NextRequest, context: RouteContext): Promise<Response> {
  const { nextauth } = await context.params;
  const action = nextauth.join("/");
  if (!OPEN[request.method]?.includes(action)) return answer(404, "not-found");
  const posted = request.method === "POST" ? await bodyOf(request) : null;
  if (posted instanceof Response) return posted;
  const undecided: Refusal[] = [];
  // read by NextAuth's own code for the address of its redirects
  process.env.NEXTAUTH_URL ||= env().APP_ORIGIN;
  const about: AuthRequest = {
    cookie: { name: sessionCookieName(), secure: isSecure() },
    ip: ipOf(request.headers),
    userAgent: request.headers.get("user-agent"),
    held: await sessionSecretOf(request.cookies.get(sessionCookieName())?.value),
    undecided: (refusal) => undecided.push(refusal),
  };
  try {
    const handle: (request: unknown, context: RouteContext) => Promise<Response> = NextAuth(nextAuthOptions(about));
    const response = await handle(withBody(request, posted), context);
    return undecided.length > 0 ? answer(503, "unavailable", { "Retry-After": "5" }) : response;
  } catch (error) {
    if (error instanceof Refusal) return answer(503, "unavailable", { "Retry-After": "5" });
    log.warn({ err: error, action }, "a request to NextAuth failed");
    return answer(400, "invalid");
  }
}

/** What NextAuth's route handler reads of a request, with the body that was checked. */
function withBody(request: NextRequest, body: URLSearchParams | null) {
  const headers = new Headers(request.headers);
  if (body) headers.set("content-type", "application/x-www-form-urlencoded");
  return {
    method: request.method,
    headers,
    nextUrl: request.nextUrl,
    body: body !== null,
    text: () => Promise.resolve(String(body ?? "")),
  };
}
