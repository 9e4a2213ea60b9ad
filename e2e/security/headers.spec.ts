import { expect, test } from "@playwright/test";
import { PAGES } from "@/lib/access/matrix/surface";
import { clientOf } from "../support/people";

/** Controls 11 to 13: the same headers on every answer that is no static file, errors and missing pages among them; nothing is cached. */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

const ALWAYS: Record<string, RegExp> = {
  "content-security-policy":
    /default-src 'self'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'.*form-action 'self'/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cache-control": /no-store/,
};

const ADDRESSES = [
  ...Object.keys(PAGES).map((path) => path.replace(/\[\w+\]/g, "0")),
  ...[
    "/no-such-page",
    "/projects/0",
    "/%2e%2e/x",
    "/api/no-such-route",
    "/api/health",
    "/api/health/live",
    "/api/metrics",
    "/api/auth/csrf",
    "/api/auth/session",
  ],
  ...[
    "/api/v1/openapi.json",
    "/api/v1/projects",
    "/api/v1/projects/0",
    "/api/v1/no-such-thing",
    "/api/v1/rollups/batches?by=x",
    "/_next/image?url=%2Fa.png&w=64&q=75",
    "/favicon.ico",
  ],
];

for (const person of ["anonymous", "tunliu"] as const) {
  test(`headers of every address, as ${person}`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const client = await clientOf(person, baseURL ?? "");
    const wrong: string[] = [];
    for (const address of ADDRESSES) {
      for (const method of ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"]) {
        const answer = await client.fetch(address, { method });
        const headers = answer.headers();
        for (const [name, value] of Object.entries(ALWAYS))
          if (!value.test(headers[name] ?? "")) wrong.push(`${method} ${address}: ${name} is ${headers[name]}`);
        if (headers["x-powered-by"] || headers.server) wrong.push(`${method} ${address}: says what it runs on`);
        if (answer.status() >= 500) wrong.push(`${method} ${address}: ${answer.status()}`);
      }
    }
    await client.dispose();
    expect(wrong).toEqual([]);
  });
}

test("scripts carry the nonce of their own answer and nothing else runs", async ({ baseURL }) => {
  const client = await clientOf("tunliu", baseURL ?? "");
  const seen = new Set<string>();
  for (const address of ["/", "/projects", "/no-such-page"]) {
    const answer = await client.get(address);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
  const echoed = await client.get("/projects", {
    headers: { "x-nonce": "attacker", "content-security-policy": "script-src 'nonce-attacker'" },
  });
  expect(await echoed.text()).not.toContain('nonce="attacker"');
  await client.dispose();
});

test("a change must come from our own pages", async ({ baseURL }) => {
  const client = await clientOf("tunliu", baseURL ?? "");
  const body = {
    zone: "tunliu",
    name: "外来提交",
    kind: "new",
    industry: "C",
    totalInvestmentWan: "1",
    enterprise: { name: "甲" },
  };
  const origins: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "" },
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
    { Origin: "https://evil.example", Host: "evil.example" },
    { Origin: `${baseURL}.evil.example` },
  ];
  for (const headers of origins) {
    expect((await client.post("/api/v1/projects", { data: body, headers })).status()).toBe(403);
    expect((await client.post("/projects/new", { multipart: { name: "x" }, headers })).status()).toBe(403);
  }
  const { items } = (await (await client.get(`/api/v1/projects?q=${encodeURIComponent("外来提交")}`)).json()) as {
    items: unknown[];
  };
  expect(items).toEqual([]);
  await client.dispose();
});
