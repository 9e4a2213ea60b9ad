import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { clientOf } from "../support/people";
import { recordsOf } from "../support/records";

/** T5: the ways past a proxy that Next.js had, tried as nobody. What holds is the session check of every page, query and command, not the proxy. */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

const HEADERS: Record<string, string>[] = [
  {},
  { "x-middleware-subrequest": "proxy" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-rewrite": "/projects" },
  { "x-middleware-next": "1" },
  { "x-middleware-prefetch": "1" },
  { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "zl-session=x" },
  { "x-nextjs-data": "1" },
  { "x-invoke-path": "/projects" },
  { "x-matched-path": "/projects" },
  { "x-now-route-matches": "1=projects" },
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
  {
    RSC: "1",
    "Next-Router-State-Tree": encodeURIComponent(
      '["",{"children":["projects",{"children":["__PAGE__",{}]}]},null,null,true]',
    ),
  },
  { "X-Forwarded-Host": "localhost", "X-Forwarded-Proto": "https" },
  { "X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1" },
  { "X-Original-URL": "/projects", "X-Rewrite-URL": "/projects" },
  { "X-HTTP-Method-Override": "GET" },
  { Cookie: "zl-session=; zl-session=a.b.c.d.e" },
  { Cookie: "__Secure-next-auth.session-token=x; next-auth.session-token=x; __Host-zl-session=x" },
  { Authorization: "Bearer null" },
  { Authorization: "Basic YWRtaW46YWRtaW4=" },
];

const variantsOf = (path: string): string[] => [
  path,
  `${path}/`,
  `/${path}`,
  `//${path}`,
  path.replace("/", "/./"),
  path.replace("/", "/%2e/"),
  path.replaceAll("/", "%2f"),
  path.replace("/", "/_next/../"),
  path.replace("/", "/_next/static/..%2f..%2f"),
  `${path}.rsc`,
  `${path}.prefetch.rsc`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}.segments/_full.segment.rsc`,
  `${path}.json`,
  `${path}.txt`,
  `${path}?_rsc=1`,
  `${path}?__nextLocale=en`,
  `${path}?nxtPprojectId=1`,
  `${path};jsessionid=1`,
  `${path}%00`,
  `${path}%20`,
  `${path}%0a`,
  path.toUpperCase(),
  `/zh-CN${path}`,
  `/en${path}`,
  `/_next/data/build${path}.json`,
  `/_next/static/chunks/..%2f..%2f..${path}`,
  `/api/..${path}`,
  `/sign-in/..${path}`,
  `/sign-in/%2e%2e${path}`,
  `/(signed-in)${path}`,
  `/%28signed-in%29${path}`,
  `/@modal${path}`,
  `/.${path}`,
  `${path}/page`,
  `${path}/page.tsx`,
];

let stranger: APIRequestContext;
let canaries: string[];
let paths: string[];

test.beforeAll(async ({ baseURL }) => {
  const province = await clientOf("province", baseURL ?? "");
  const { started, canary } = await recordsOf(province, "tunliu");
  const detail = (await (await province.get(`/api/v1/projects/${started}`)).json()) as { enterprise: { name: string } };
  canaries = [canary, detail.enterprise.name];
  paths = [
    `/projects/${started}`,
    "/projects",
    `/projects/${started}/history`,
    `/api/v1/projects/${started}`,
    "/api/v1/projects?zone=tunliu",
    "/progress?zone=tunliu",
  ];
  expect(await (await province.get(paths[0] ?? "")).text()).toContain(canary);
  await province.dispose();
  stranger = await request.newContext({ baseURL, maxRedirects: 3 });
});

test.afterAll(() => stranger.dispose());

test("no variant of address and header shows a stranger anything", async () => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  let tried = 0;
  const attempt = async (address: string, headers: Record<string, string>, method = "GET") => {
    tried += 1;
    const answer = await stranger.fetch(address, { method, headers }).catch(() => null);
    if (answer === null) return;
    const text = await answer.text();
    const shown = canaries.filter((canary) => text.includes(canary));
    if (shown.length > 0) wrong.push(`${method} ${address} ${JSON.stringify(headers)} shows ${shown.join(", ")}`);
  };
  for (const path of paths) for (const headers of HEADERS) await attempt(path, headers);
  for (const path of paths.slice(0, 4)) for (const address of variantsOf(path)) await attempt(address, {});
  for (const address of variantsOf(paths[0] ?? "").slice(0, 18)) await attempt(address, { RSC: "1" });
  for (const method of ["HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
    for (const path of paths) await attempt(path, {}, method);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});
