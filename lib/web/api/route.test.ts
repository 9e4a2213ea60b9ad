import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Command } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RuleError,
  ThrottledError,
  UnavailableError,
  ValidationError,
} from "@/lib/platform/errors";
import { problemsOf } from "@/lib/platform/problems";
import { callerOf } from "./caller";
import { apiCommand } from "./operation";
import { apiRoute } from "./route";

vi.mock("./caller", () => ({
  callerOf: vi.fn(),
  factsOf: () => ({ requestId: "9b2c7e0a-0000-4000-8000-000000000001", ip: null, locale: "en" }),
}));

const Input = z.strictObject({ projectId: z.string(), version: z.int(), reason: z.string().max(5) });
let act: (ctx: Ctx, input: z.output<typeof Input>) => unknown;
const command = Object.assign(
  async (ctx: Ctx, raw: unknown) => {
    const parsed = Input.safeParse(raw);
    if (!parsed.success) throw new ValidationError(problemsOf(parsed.error));
    return act(ctx, parsed.data);
  },
  { command: { name: "projects.withdraw-project", capability: "project.withdraw" as const, input: Input } },
) as Command<unknown>;
const route = apiRoute(
  apiCommand({
    id: "withdrawProject",
    path: "/projects/{id}/withdrawal",
    params: { id: "projectId" },
    command,
    ifMatch: true,
    status: 201,
    answer: z.unknown(),
  }),
);

const send = (body: unknown, headers: Record<string, string> = {}, query = "") =>
  route(
    new Request(`http://x/api/v1/projects/7/withdrawal${query}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "if-match": '"3"', ...headers },
    }),
    { params: Promise.resolve({ id: "7" }) },
  );

beforeEach(() => {
  act = (_ctx, input) => ({ ...input, version: 4 });
  vi.mocked(callerOf).mockResolvedValue({ actor: { accountId: "a" }, locale: "zh-CN" } as Ctx);
});

describe("apiRoute", () => {
  it("hands address, If-Match and body to the command and tells the new version", async () => {
    const response = await send({ reason: "x" });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ projectId: "7", version: 4, reason: "x" });
    expect(response.headers.get("etag")).toBe('"4"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toBe("9b2c7e0a-0000-4000-8000-000000000001");
  });

  it("passes the idempotency key", async () => {
    act = (ctx) => ({ key: ctx.idempotencyKey, version: 1 });
    expect(await (await send({ reason: "x" }, { "idempotency-key": "k-1" })).json()).toEqual({
      key: "k-1",
      version: 1,
    });
  });

  it("lists every problem, in the caller's language, and lets the body not overrule address or If-Match", async () => {
    const response = await send({ reason: "toolong", projectId: "8", version: 9, zoneId: 1 }, {}, "?debug=1");
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const body = (await response.json()) as { code: string; errors: { path: string; code: string; message: string }[] };
    expect(body.code).toBe("invalid");
    expect(body.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "debug unknown-field",
      "projectId unknown-field",
      "version unknown-field",
      "reason too-long",
      "zoneId unknown-field",
    ]);
    expect(body.errors[3]?.message).toContain("5");
    expect(body.errors[3]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    [new RuleError([{ path: "reason", code: "required" }]), 422, "refused", null],
    [new NotFoundError("project"), 404, "not-found", null],
    [new ForbiddenError("project.withdraw"), 403, "forbidden", null],
    [new ConflictError("stale-version", { version: 5 }), 409, "stale-version", null],
    [new ThrottledError(30), 429, "throttled", "30"],
    [new UnavailableError(5), 503, "unavailable", "5"],
    [new Error("secret detail"), 500, "fault", null],
  ])("%s → %i %s", async (error, status, code, retryAfter) => {
    act = () => {
      throw error;
    };
    const response = await send({ reason: "x" });
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ status, code, requestId: "9b2c7e0a-0000-4000-8000-000000000001" });
    expect(body.current).toEqual(status === 409 ? { version: 5 } : undefined);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  it("wants the version that the caller has seen", async () => {
    expect((await send({ reason: "x" }, { "if-match": "*" })).status).toBe(428);
    expect((await send({ reason: "x" }, { "if-match": "3" })).status).toBe(400);
  });
});
