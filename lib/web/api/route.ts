import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { NotFoundError, type Problem, Refusal, ValidationError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { problemsOf } from "@/lib/platform/problems";
import { readFields } from "./body";
import { callerOf, factsOf } from "./caller";
import { etagOf, keyIn, versionIn } from "./conditions";
import { apiRequests } from "./metrics";
import { givenFields, type Operation } from "./operation";
import { readParameters } from "./parameters";
import { problemResponse } from "./problem-json";

type Handler = (request: Request, at: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * Makes the route handler of an operation: caller → conditions → input → command or query → JSON, and every error as problem+json. Nothing
 * is cached, every answer carries the request id that the audit trail and the log have too.
 */
export function apiRoute(operation: Operation): Handler {
  return async (request, { params }) => {
    const facts = factsOf(request);
    const started = performance.now();
    let ctx: Ctx | undefined;
    let response: Response;
    try {
      ctx = await callerOf(request, facts);
      response = await answer(operation, ctx, request, await params);
    } catch (error) {
      if (!(error instanceof Refusal))
        log.error({ err: error, requestId: facts.requestId, operation: operation.id }, "an API call failed");
      response = problemResponse(error, { requestId: facts.requestId, locale: ctx?.locale ?? facts.locale });
    }
    response.headers.set("X-Request-Id", facts.requestId);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Vary", "Authorization, Cookie, Accept-Language");
    const seconds = (performance.now() - started) / 1000;
    apiRequests.observe({ operation: operation.id, status: String(response.status) }, seconds);
    log.info(
      {
        requestId: facts.requestId,
        operation: operation.id,
        status: response.status,
        ms: Math.round(seconds * 1000),
        accountId: ctx?.actor.accountId,
      },
      "api",
    );
    return response;
  };
}

async function answer(
  operation: Operation,
  caller: Ctx,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const pinned: Record<string, unknown> = pathFields(operation, params);
  const ctx: Ctx =
    operation.method === "POST" ? { ...caller, idempotencyKey: keyIn(request.headers.get("idempotency-key")) } : caller;
  if (operation.ifMatch) pinned[operation.ifMatch] = versionIn(request.headers.get("if-match"));
  const { raw, problems } = operation.kind === "query" ? ofQuery(operation, request) : await ofBody(operation, request);
  const input = { ...raw, ...pinned };
  if (problems.length > 0) throw allProblems(operation, input, problems);
  const result = await operation.execute(ctx, input);
  const headers: Record<string, string> = { "Content-Language": ctx.locale };
  if (operation.etag) headers.ETag = etagOf((result as { version: number }).version);
  return Response.json(result, { status: operation.status, headers });
}

function pathFields(operation: Operation, params: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(operation.params)) {
    const value = params[name] ?? "";
    if (operation.known[name] && !operation.known[name].includes(value)) throw new NotFoundError(operation.path);
    fields[field] = value;
  }
  return fields;
}

function ofQuery(operation: Operation, request: Request) {
  return readParameters(new URL(request.url).searchParams, givenFields(operation));
}

async function ofBody(
  operation: Operation,
  request: Request,
): Promise<{ raw: Record<string, unknown>; problems: Problem[] }> {
  const problems = [...new Set(new URL(request.url).searchParams.keys())]
    .slice(0, 200)
    .map((name) => ({ path: name.slice(0, 60), code: "unknown-field" }));
  const raw = await readFields(request);
  // what the address or If-Match says cannot be said again, and differently, by the body
  for (const name of [...Object.values(operation.params), ...(operation.ifMatch ? [operation.ifMatch] : [])]) {
    if (Object.hasOwn(raw, name)) problems.push({ path: name, code: "unknown-field" });
  }
  return { raw, problems };
}

function allProblems(operation: Operation, input: Record<string, unknown>, found: Problem[]): ValidationError {
  const parsed = operation.inputFor(input).safeParse(input);
  return new ValidationError([...found, ...(parsed.success ? [] : problemsOf(parsed.error))].slice(0, 200));
}
