import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { Fresh, buildWorld, type World } from "@/lib/access/matrix/world";
import { call } from "@/lib/web/api/testing/client";

/** F6 and F7 through the API, in the short form; `npm run fault:double` and `fault:lostupdate` are the long ones against a running server. */

let world: World;
let token: string;
let fresh: Fresh;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
  token = world.accounts.manager.token;
  fresh = new Fresh(world, "manager");
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

type Project = { version: number; expectedJobs: number | null; remarks: string | null };

describe("F6: several writers on one project", () => {
  it("the final state is the sum of what was acknowledged, and every loser was told", async () => {
    const id = await fresh.project(world.zones.own);
    const seen = new Map<number, number>();
    const writer = async (saves: number) => {
      let acknowledged = 0;
      while (acknowledged < saves) {
        const { body: now } = await call<Project>(`GET /projects/${id}`, { token });
        const answer = await call<Project>(`PATCH /projects/${id}`, {
          token,
          body: { expectedJobs: (now.expectedJobs ?? 0) + 1 },
          headers: { "If-Match": `"${now.version}"` },
        });
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        if (answer.status === 200) acknowledged += 1;
      }
    };
    await Promise.all(Array.from({ length: 4 }, () => writer(10)));
    const { body } = await call<Project>(`GET /projects/${id}`, { token });
    expect(body).toMatchObject({ expectedJobs: 40, version: 41 });
    expect([...seen.keys()].filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(seen.get(200)).toBe(40);
  });

  it("a stale save is refused with the state that stands, and changes nothing", async () => {
    const id = await fresh.project(world.zones.own);
    const save = (remarks: string) =>
      call<Project & { current?: Project }>(`PATCH /projects/${id}`, {
        token,
        body: { remarks },
        headers: { "If-Match": '"1"' },
      });
    expect((await save("first")).status).toBe(200);
    const second = await save("second");
    expect(second.status).toBe(409);
    expect(second.body.current).toMatchObject({ version: 2, remarks: "first" });
    expect((await call<Project>(`GET /projects/${id}`, { token })).body.remarks).toBe("first");
  });
});

describe("F7: the same post many times", () => {
  const input = (name: string) => ({
    zone: "matrix-own",
    name,
    kind: "new",
    industry: "C",
    totalInvestmentWan: "100",
    enterprise: { name: "重复提交" },
  });
  const rows = async (prefix: string) =>
    Number(
      (await world.owner.query<{ n: string }>("select count(*) n from projects where name like $1 || '%'", [prefix]))
        .rows[0]?.n,
    );

  it("100 keys × 20 parallel posts make 100 rows, and every answer to a key is the same", async () => {
    const run = randomUUID().slice(0, 8);
    for (let i = 0; i < 100; i += 1) {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          call<{ id: string }>("POST /projects", {
            token,
            body: input(`${run} ${i}`),
            headers: { "Idempotency-Key": key },
          }),
        ),
      );
      expect(
        new Set(answers.map(({ status, body, headers }) => `${status} ${body.id} ${headers.get("etag")}`)).size,
      ).toBe(1);
      expect(answers[0]?.status).toBe(201);
    }
    expect(await rows(run)).toBe(100);
  }, 120_000);

  it("a key belongs to its input, its command and its account", async () => {
    const name = randomUUID();
    const headers = { "Idempotency-Key": randomUUID() };
    const first = await call<{ id: string }>("POST /projects", { token, body: input(name), headers });
    expect(first.status).toBe(201);
    const other = await call("POST /projects", { token, body: input(`${name} 2`), headers });
    expect([other.status, other.body.code]).toEqual([409, "idempotency-key-reused"]);
    const clerk = await call<{ id: string }>("POST /projects", {
      token: world.accounts.clerk.token,
      body: input(name),
      headers,
    });
    expect(clerk.status).toBe(201);
    expect(clerk.body.id).not.toBe(first.body.id);
    expect(await rows(name)).toBe(2);
  });

  it("a refused post keeps no key: corrected and sent again it is done", async () => {
    const name = randomUUID();
    const headers = { "Idempotency-Key": randomUUID() };
    expect(
      (
        await call("POST /projects", {
          token,
          body: { ...input(name), plannedStartOn: "2024-01-02", plannedProducingOn: "2024-01-01" },
          headers,
        })
      ).status,
    ).toBe(422);
    expect((await call("POST /projects", { token, body: input(name), headers })).status).toBe(201);
  });

  it("a replay after the version has moved gives the first answer, not a conflict", async () => {
    const id = await fresh.project(world.zones.own);
    const post = () =>
      call<Project>(`POST /projects/${id}/withdrawal`, {
        token,
        body: { reason: "企业放弃" },
        headers: { "If-Match": '"1"', "Idempotency-Key": `w-${id}` },
      });
    const first = await post();
    const again = await post();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("etag")).toBe('"2"');
  });
});
