import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, newNonce, originAllowed, securityHeaders } from "./security-headers";

const ours = "https://ledger.example";
const post = (headers: Record<string, string>) => ({ method: "POST", headers: new Headers(headers) });

describe("originAllowed", () => {
  it.each([
    ["own origin with cookie", { origin: ours, cookie: "a=1" }, true],
    ["foreign origin with cookie", { origin: "https://evil.example", cookie: "a=1" }, false],
    ["null origin with cookie", { origin: "null", cookie: "a=1" }, false],
    ["no origin with cookie", { cookie: "a=1" }, false],
    ["no origin with cookie and forged host", { cookie: "a=1", "x-forwarded-host": "ledger.example" }, false],
    [
      "foreign origin, forged host",
      { origin: "https://evil.example", cookie: "a", "x-forwarded-host": "evil.example" },
      false,
    ],
    ["token client without cookie and origin", { authorization: "Bearer x" }, true],
    ["token client with cookie but no origin", { authorization: "Bearer x", cookie: "a=1" }, false],
    ["foreign page without cookie", { origin: "https://evil.example" }, false],
  ])("%s", (_name, headers, allowed) => {
    expect(originAllowed(post(headers as Record<string, string>), ours)).toBe(allowed);
  });

  it("lets reads pass", () => {
    expect(originAllowed({ method: "GET", headers: new Headers({ origin: "https://evil.example" }) }, ours)).toBe(true);
  });
});

describe("headers", () => {
  it("never repeats a nonce and allows no inline script or style element", () => {
    expect(newNonce()).not.toBe(newNonce());
    const policy = contentSecurityPolicy("abc", false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
  });

  it("asks for HTTPS only where it is served over HTTPS", () => {
    expect(securityHeaders("", true)).toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders("", false)).not.toHaveProperty("Strict-Transport-Security");
  });
});
