import { type APIRequestContext, expect, test } from "@playwright/test";
import { z } from "zod";
import { clientOf } from "../support/people";
import { recordsOf } from "../support/records";

/**
 * The document as the running server serves it, against what the running server answers: every read is called and its answer checked against the
 * schema in the document; every operation refuses a stranger as the document says. The writes are called in app/api/v1/contract.db.test.ts.
 */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

type Json = Record<string, unknown>;
type Operation = { operationId: string; responses: Record<string, { content?: Record<string, { schema: Json }> }> };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Json> } };

let province: APIRequestContext;
let stranger: APIRequestContext;
let document: Document;
let project: string;

test.beforeAll(async ({ baseURL }) => {
  [province, stranger] = [await clientOf("province", baseURL ?? ""), await clientOf("anonymous", baseURL ?? "")];
  document = (await (await stranger.get("/api/v1/openapi.json")).json()) as Document;
  project = (await recordsOf(province, "tunliu")).started;
});

test.afterAll(async () => {
  await Promise.all([province.dispose(), stranger.dispose()]);
});

const concrete = (path: string) =>
  path
    .replace("/projects/{id}", `/projects/${project}`)
    .replace("{code}", "tunliu")
    .replace("{kind}", "started")
    .replace("{month}", "2025-01")
    .replace(/\{\w+\}/g, "1");

/** The shape that the document promises. */
function shapeOf(schema: Json): z.ZodType {
  return z.fromJSONSchema(resolved(schema) as Parameters<typeof z.fromJSONSchema>[0]);
}

/** A schema with the named shapes put in their places. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  const ref = (value as { $ref?: string }).$ref;
  if (ref) return resolved(document.components.schemas[ref.split("/").at(-1) ?? ""]);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
}

test("every read answers what the document says", async () => {
  const wrong: string[] = [];
  let called = 0;
  for (const [path, methods] of Object.entries(document.paths)) {
    const operation = methods.get;
    if (!operation) continue;
    called += 1;
    const answer = await province.get(`/api/v1${concrete(path)}`);
    const schema = operation.responses[String(answer.status())]?.content?.["application/json"]?.schema;
    if (!schema) wrong.push(`${operation.operationId}: ${answer.status()} is not in the document`);
    else {
      const { error } = shapeOf(schema).safeParse(await answer.json());
      if (error) wrong.push(`${operation.operationId}: ${JSON.stringify(error.issues.slice(0, 3))}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(called).toBeGreaterThan(10);
});

test("every operation refuses a stranger, with the problem that the document describes", async () => {
  const shape = shapeOf({ $ref: "#/components/schemas/Problem" });
  const wrong: string[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const answer = await stranger.fetch(`/api/v1${concrete(path)}`, {
        method: method.toUpperCase(),
        data: method === "get" ? undefined : {},
      });
      const { success } = shape.safeParse(await answer.json());
      if (answer.status() !== 401 || !success || answer.headers()["content-type"] !== "application/problem+json")
        wrong.push(`${operation.operationId}: ${answer.status()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("what is not in the document is not there", async () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of ["get", "post", "put", "patch", "delete"].filter((one) => !(one in methods))) {
      const answer = await province.fetch(`/api/v1${concrete(path)}`, {
        method: method.toUpperCase(),
        data: method === "get" ? undefined : {},
      });
      expect([path, method, answer.status()]).toEqual([path, method, 405]);
    }
  }
});
