import "server-only";
import { env } from "@/lib/platform/env";

/** True when the product is served over HTTPS: only then cookies are Secure and carry the __Host- prefix. */
export function isSecure(): boolean {
  return env().APP_ORIGIN.startsWith("https:");
}

/** Name of the cookie that holds the signed session reference. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-zl-session" : "zl-session";
}
