import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignRole } from "@/lib/access/commands/assign-role";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { endSession } from "@/lib/access/commands/end-session";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { unassignRole } from "@/lib/access/commands/unassign-role";
import type { Ctx } from "@/lib/access/ctx";
import { Fresh, buildWorld, type World, type WorldAccount } from "@/lib/access/matrix/world";
import { listSessions } from "@/lib/access/queries/list-sessions";
import { ctxOfToken, hashSecret, newSecret } from "@/lib/access/session";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { call } from "@/lib/web/api/testing/client";
import { sessionCookieName } from "@/lib/web/cookies";

/** Who may call: tokens, sessions, origin; the same answers whatever the reason, and refusals before anything is read. */

let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

const project = {
  zone: "matrix-own",
  name: "会话登记",
  kind: "new",
  industry: "C",
  totalInvestmentWan: "1",
  enterprise: { name: "甲" },
};

describe("tokens", () => {
  it.each([
    ["none", undefined],
    ["unknown", newSecret().secret],
    ["too short", "abc"],
    ["SQL", "' or 1=1 --xxxxxxxxxxxxxxxxx"],
  ])("%s → 401 and nothing else", async (_name, token) => {
    const answer = await call("GET /projects", { token });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: "sign-in-required", status: 401 });
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("an expired, a revoked and a disabled account's token are refused", async () => {
    const { owner } = world;
    const { id } = await new Fresh(world, "clerk").clerkOf(world.zones.own);
    const make = async (columns: string) => {
      const { secret } = newSecret();
      await owner.query(
        `insert into api_tokens (token_hash, account_id, name, expires_at, revoked_at) values ($1, $2, 'x', ${columns})`,
        [hashSecret(secret), id],
      );
      return secret;
    };
    const [expired, revoked, good] = [
      await make("now() - interval '1 second', null"),
      await make("now() + interval '1 day', now()"),
      await make("now() + interval '1 day', null"),
    ];
    expect((await call("GET /projects", { token: good })).status).toBe(200);
    expect((await call("GET /projects", { token: expired })).status).toBe(401);
    expect((await call("GET /projects", { token: revoked })).status).toBe(401);
    await owner.query("update accounts set disabled_at = now() where id = $1", [id]);
    expect((await call("GET /projects", { token: good })).status).toBe(401);
  });

  it("an account that must change its password is refused until it has", async () => {
    const account = await new Fresh(world, "clerk").clerkOf(world.zones.own);
    await world.owner.query("update account_secrets set must_change = true where account_id = $1", [account.id]);
    const answer = await call("GET /projects", { token: account.token });
    expect([answer.status, answer.body.code]).toEqual([403, "password-change-required"]);
  });
});

describe("sessions", () => {
  let cookie: string;
  let secret: string;
  let account: WorldAccount;

  beforeEach(async () => {
    const made = newSecret();
    secret = made.secret;
    await world.owner.query("insert into sessions (token_hash, account_id) values ($1, $2)", [
      made.hash,
      world.accounts.manager.id,
    ]);
    cookie = `other=1; ${sessionCookieName()}=${await encode({ token: { sid: made.secret }, secret: env().AUTH_SECRET })}`;
  });

  it("reads with the cookie alone, writes only from our own pages", async () => {
    const origin = env().APP_ORIGIN;
    const post = (headers: Record<string, string>) =>
      call("POST /projects", { body: project, headers: { Cookie: cookie, ...headers } });
    expect((await call("GET /projects", { headers: { Cookie: cookie } })).status).toBe(200);
    expect((await post({ Origin: origin })).status).toBe(201);
    const before = await world.owner.query("select count(*) from projects");
    for (const headers of [
      {},
      { Origin: "null" },
      { Origin: "https://evil.example" },
      { Origin: `${origin}.evil.example` },
      { "X-Forwarded-Host": "localhost:3000" },
    ]) {
      const refused = await post(headers as Record<string, string>);
      expect([refused.status, refused.body.code]).toEqual([403, "origin-refused"]);
    }
    expect((await world.owner.query("select count(*) from projects")).rows).toEqual(before.rows);
  });

  it.each([
    ["ended", () => world.owner.query("delete from sessions where token_hash = $1", [hashSecret(secret)])],
    [
      "idle too long",
      () =>
        world.owner.query("update sessions set last_seen_at = now() - interval '31 minutes' where token_hash = $1", [
          hashSecret(secret),
        ]),
    ],
    [
      "too old",
      () =>
        world.owner.query("update sessions set created_at = now() - interval '11 hours' where token_hash = $1", [
          hashSecret(secret),
        ]),
    ],
  ])("%s → the replayed cookie is refused, 100 times of 100", async (_name, end) => {
    expect((await call("GET /projects", { headers: { Cookie: cookie } })).status).toBe(200);
    await end();
    const replays = await Promise.all(
      Array.from({ length: 100 }, () => call("GET /projects", { headers: { Cookie: cookie } })),
    );
    expect(replays.filter(({ status }) => status !== 401)).toEqual([]);
  });

  it.each<[string, (manager: Ctx, admin: Ctx) => Promise<unknown>]>([
    ["the account is disabled", (_m, admin) => disableAccount(admin, { accountId: account.id, version: 1 })],
    [
      "a role is added",
      (_m, admin) => assignRole(admin, { accountId: account.id, role: "zone_agent", unit: "matrix-own" }),
    ],
    [
      "a role is taken",
      (_m, admin) => unassignRole(admin, { accountId: account.id, role: "zone_clerk", unit: "matrix-own" }),
    ],
    ["the password is reset", (_m, admin) => resetPassword(admin, { accountId: account.id })],
    [
      "the session is ended from another device",
      (own) => listSessions(own, {}).then(([session]) => endSession(own, { id: session?.id })),
    ],
  ])("%s → the replayed cookie is refused, 100 times of 100", async (_name, end) => {
    account = await new Fresh(world, "clerk").clerkOf(world.zones.own);
    const made = newSecret();
    await world.owner.query("insert into sessions (token_hash, account_id) values ($1, $2)", [made.hash, account.id]);
    const header = {
      Cookie: `${sessionCookieName()}=${await encode({ token: { sid: made.secret }, secret: env().AUTH_SECRET })}`,
    };
    expect((await call("GET /projects", { headers: header })).status).toBe(200);
    const [own, admin] = await Promise.all(
      [account.token, world.accounts.provinceAdmin.token].map((token) => ctxOfToken(token, { ip: null })),
    );
    if (!own || !admin) throw new Error("no context");
    await end(own, admin);
    const replays = await Promise.all(Array.from({ length: 100 }, () => call("GET /projects", { headers: header })));
    expect(replays.filter(({ status }) => status !== 401)).toEqual([]);
  });

  it("a cookie of another key, an unsigned one and junk are nobody's", async () => {
    const forged = await encode({ token: { sid: secret }, secret: "z".repeat(40) });
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify({ sid: secret })).toString("base64url")}.`;
    for (const value of [forged, unsigned, secret, "", "a.b.c", "%00"]) {
      expect((await call("GET /projects", { headers: { Cookie: `${sessionCookieName()}=${value}` } })).status).toBe(
        401,
      );
    }
  });

  it("a wrong Authorization is not saved by a good cookie", async () => {
    expect(
      (await call("GET /projects", { headers: { Cookie: cookie, Authorization: "Basic dHVubGl1Og==" } })).status,
    ).toBe(401);
  });
});

describe("languages", () => {
  it("speaks what is asked for, else the account's own", async () => {
    const { token, id } = world.accounts.manager;
    const titleFor = async (language?: string) =>
      (await call("GET /projects/0", { token, headers: language ? { "Accept-Language": language } : {} })).body.title;
    await world.owner.query("update accounts set locale = 'en' where id = $1", [id]);
    const [english, chinese] = [await titleFor("en-GB,zh;q=0.5"), await titleFor("zh")];
    expect(english).toMatch(/^[\x20-\x7e]+$/);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect(await titleFor()).toBe(english);
    expect(await titleFor("*")).toBe(english);
  });
});

describe("refusals that need no reading", () => {
  it("a stranger's 10 MB are not read", async () => {
    let pulled = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
        if (pulled > 160) controller.close();
      },
    });
    const request = new Request("http://localhost:3000/api/v1/projects", {
      method: "POST",
      body: raw,
      headers: { "Content-Type": "application/json" },
      duplex: "half",
    } as RequestInit);
    const { POST } = await import("./projects/route");
    expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(401);
    expect(pulled).toBeLessThan(5);
  });

  it("10 MB of text are refused with 413, a text too long for its field at its place", async () => {
    const { token } = world.accounts.manager;
    expect(
      (await call("POST /projects", { token, raw: JSON.stringify({ ...project, name: "镁".repeat(3_400_000) }) }))
        .status,
    ).toBe(413);
    const long = await call("POST /projects", { token, body: { ...project, name: "镁".repeat(300_000) } });
    expect(long.status).toBe(400);
    expect(long.body.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(["name too-long"]);
  });

  it.each([
    "abc",
    "0",
    "-1",
    "1.5",
    "99999999999999999999",
    "1 or 1=1",
    "%27",
    "null",
    "undefined",
    "NaN",
    randomUUID(),
  ])("id %s → 404", async (id) => {
    const { token } = world.accounts.manager;
    const read = await call(`GET /projects/${encodeURIComponent(id)}`, { token });
    expect([read.status, read.body.code]).toEqual([404, "not-found"]);
    const write = await call(`PATCH /projects/${encodeURIComponent(id)}`, {
      token,
      body: { remarks: "x" },
      headers: { "If-Match": '"1"' },
    });
    expect(write.status).toBe(404);
  });

  it("a milestone that is none is no address", async () => {
    const { token } = world.accounts.manager;
    expect(
      (await call("POST /projects/1/milestones/done/corrections", { token, body: {}, headers: { "If-Match": '"1"' } }))
        .status,
    ).toBe(404);
  });
});
