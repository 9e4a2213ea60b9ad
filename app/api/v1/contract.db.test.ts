import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Fresh, buildWorld, type World } from "@/lib/access/matrix/world";
import { closeDatabase } from "@/lib/platform/db";
import { MESSAGES } from "@/lib/i18n/messages";
import { givenFields } from "@/lib/web/api/operation";
import { call, ROUTES } from "@/lib/web/api/testing/client";
import { openApiDocument } from "@/lib/web/openapi/document";
import { ProblemAnswer } from "@/lib/web/openapi/shapes";
import { EXAMPLES } from "./contract-examples";
import { OPERATIONS } from "./_operations/all";

/** The document, the routes and what the handlers really answer are one: every operation is called and held to its schema. */

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

describe("the document", () => {
  const document = openApiDocument(OPERATIONS, "en", "http://localhost:3000") as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string; in: string }[]; responses: object }>
    >;
    components: { schemas: object };
  };
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

  it("every route file has its operation, and the reverse", () => {
    const routes = [...ROUTES]
      .filter(([path]) => path !== "/openapi.json")
      .flatMap(([path, module]) => METHODS.filter((method) => method in module).map((method) => `${method} ${path}`));
    expect(described.sort()).toEqual(routes.sort());
  });

  it("no route has a way past the wrapper", () => {
    const allowed = new Set([...METHODS, "dynamic"]);
    expect([...ROUTES.values()].flatMap((module) => Object.keys(module)).filter((name) => !allowed.has(name))).toEqual(
      [],
    );
  });

  it("names every operation once, in both languages, and declares its path parameters", () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    );
    const ids = all.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const words of [MESSAGES.en.api, MESSAGES["zh-CN"].api])
      expect(Object.keys((words as { operations: object }).operations).sort()).toEqual([...ids].sort());
    for (const { path, parameters } of all) {
      expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
    }
  });

  it("is plain JSON without loose ends", () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain("undefined");
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(
      [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? "").filter((ref) => !known.has(ref)),
    ).toEqual([]);
  });
});

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
  it("answers what the document says", async () => {
    const example = EXAMPLES[id];
    if (!example) throw new Error(`the contract has no example of ${id}`);
    const { actor = "manager", line, body, headers } = await example(new Fresh(world, "manager"), world);
    const answer = await call<Record<string, unknown>>(line, { token: world.accounts[actor].token, body, headers });
    expect({ status: answer.status, problem: answer.status < 300 ? null : answer.body }).toEqual({
      status: operation.status,
      problem: null,
    });
    const parsed = operation.answer.safeParse(answer.body);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(answer.headers.get("etag")).toBe(operation.etag ? `"${String(answer.body.version)}"` : null);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(line.startsWith(`${operation.method} `)).toBe(true);
  });

  it("refuses strangers, unknown fields and parameters as the document says", async () => {
    const example = EXAMPLES[id];
    if (!example) throw new Error(`the contract has no example of ${id}`);
    const { actor = "manager", line, body, headers } = await example(new Fresh(world, "manager"), world);
    const { token } = world.accounts[actor];
    const stranger = await call(line, { body, headers });
    expect(stranger.status).toBe(401);
    expect(ProblemAnswer.safeParse(stranger.body).error?.issues ?? []).toEqual([]);
    const parameter = await call(`${line}${line.includes("?") ? "&" : "?"}zoneId=1`, { token, body, headers });
    expect([parameter.status, parameter.body.errors[0]]).toMatchObject([
      400,
      { path: "zoneId", code: "unknown-field" },
    ]);
    expect(ProblemAnswer.safeParse(parameter.body).error?.issues ?? []).toEqual([]);
    if (operation.kind === "command") {
      const injected = await call(line, {
        token,
        body: { ...(body as object), version: 99, createdBy: "x", stage: "at_capacity" },
        headers,
      });
      expect(injected.status).toBe(400);
      const given = givenFields(operation);
      const unknown = ["version", "createdBy", "stage"].filter((name) => !(name in given));
      expect(
        injected.body.errors
          .filter(({ code }) => code === "unknown-field")
          .map(({ path }) => path)
          .sort(),
      ).toEqual(unknown.sort());
    }
  });
});
