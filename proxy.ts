import { NextResponse, type NextRequest } from "next/server";
import { env } from "@/lib/platform/env";
import { PATH_HEADER } from "@/lib/web/local-path";
import { contentSecurityPolicy, newNonce, originAllowed, securityHeaders } from "@/lib/web/security-headers";

/** Headers for every answer that is no static file, and the origin check. It is never the lock: commands and queries decide. */
export function proxy(request: NextRequest) {
  const ours = env().APP_ORIGIN;
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === "development");
  const headers = securityHeaders(policy, ours.startsWith("https:"));
  if (!originAllowed(request, ours)) {
    return Response.json(
      { type: "about:blank", title: "Forbidden", status: 403, code: "origin-refused" },
      { status: 403, headers: { ...headers, "Content-Type": "application/problem+json" } },
    );
  }
  const forward = new Headers(request.headers);
  forward.delete("x-nonce");
  forward.set(PATH_HEADER, request.method === "GET" ? request.nextUrl.pathname + request.nextUrl.search : "");
  forward.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers: forward } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };
