import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/access/ctx";
import { messagesOf } from "@/lib/i18n/messages";
import { type JsonSchema, jsonSchemaOf, typesOf } from "../api/fields";
import { givenFields, type Operation } from "../api/operation";
import { ProblemAnswer } from "./shapes";

type Json = Record<string, unknown>;

/** The words of the document: namespace `api`, with keys by operation. */
function apiWords(locale: Locale): (key: string) => string {
  const t = createTranslator<Record<string, string>>({
    locale,
    messages: messagesOf(locale).api as Record<string, string>,
  });
  return (key) => t(key);
}

const problem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** The statuses with which an operation can refuse, from what it takes and does. */
function refusalsOf(operation: Operation): number[] {
  const writes = operation.kind === "command";
  const always = [400, 401, 403, 429, 500, 503];
  return [
    ...always,
    ...(writes || Object.keys(operation.params).length > 0 ? [404] : []),
    ...(writes ? [409, 413, 415, 422] : []),
    ...(operation.ifMatch ? [428] : []),
  ].sort();
}

/** OpenAPI 3.1 of the operations, generated from the schemas that check the inputs and describe the answers. */
export function openApiDocument(operations: readonly Operation[], locale: Locale, server: string): Json {
  const word = apiWords(locale);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = {
      operationId: operation.id,
      tags: [operation.path.split("/")[1]],
      summary: word(`operations.${operation.id}`),
      description: `${word("capability")}: \`${operation.capability}\``,
      parameters: [...pathParameters(operation), ...headerParameters(operation, word), ...queryParameters(operation)],
      ...bodyOf(operation),
      responses: responsesOf(operation, word),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: word("title"), version: "1", description: word("about") },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(ProblemAnswer, "output"), ...namedAnswers(operations) },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: word("token") },
        session: { type: "apiKey", in: "cookie", name: "zl-session", description: word("session") },
      },
    },
  };
}

function pathParameters(operation: Operation): Json[] {
  return Object.entries(operation.params).map(([name, field]) => ({
    name,
    in: "path",
    required: true,
    schema: operation.known[name]
      ? { type: "string", enum: operation.known[name] }
      : (operation.fields[field]?.schema ?? { type: "string" }),
  }));
}

function headerParameters(operation: Operation, word: (key: string) => string): Json[] {
  const header = (name: string, key: string, required: boolean, schema: Json): Json => ({
    name,
    in: "header",
    required,
    description: word(key),
    schema,
  });
  return [
    ...(operation.ifMatch ? [header("If-Match", "ifMatch", true, { type: "string", pattern: '^"[1-9][0-9]*"$' })] : []),
    ...(operation.method === "POST"
      ? [header("Idempotency-Key", "idempotencyKey", false, { type: "string", minLength: 1, maxLength: 200 })]
      : []),
  ];
}

function queryParameters(operation: Operation): Json[] {
  if (operation.kind !== "query") return [];
  return Object.entries(givenFields(operation)).map(([name, { schema, required }]) => ({
    name,
    in: "query",
    required,
    ...(typesOf(schema).has("array") ? { style: "form", explode: true } : {}),
    schema: { ...schema, ...(Array.isArray(schema.type) ? { type: schema.type.find((type) => type !== "null") } : {}) },
  }));
}

function bodyOf(operation: Operation): Json {
  if (operation.kind !== "command" || operation.method === "DELETE") return {};
  const fields = Object.entries(givenFields(operation));
  if (fields.length === 0) return {};
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  const schema: JsonSchema = {
    type: "object",
    properties: Object.fromEntries(fields.map(([name, field]) => [name, field.schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
  return { requestBody: { required: required.length > 0, content: { "application/json": { schema } } } };
}

/** The name under which an answer stands once in the document: the title of its schema. */
const nameOf = ({ answer }: Operation): string | undefined => answer.meta()?.title;

function namedAnswers(operations: readonly Operation[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    operations.flatMap((operation) =>
      nameOf(operation) ? [[nameOf(operation), jsonSchemaOf(operation.answer, "output")]] : [],
    ),
  );
}

function answerOf(operation: Operation): JsonSchema {
  const name = nameOf(operation);
  return name ? { $ref: `#/components/schemas/${name}` } : jsonSchemaOf(operation.answer, "output");
}

function responsesOf(operation: Operation, word: (key: string) => string): Json {
  const headers = {
    "X-Request-Id": { schema: { type: "string", format: "uuid" } },
    ...(operation.etag ? { ETag: { schema: { type: "string" } } } : {}),
  };
  const done = {
    description: word("answered"),
    headers,
    content: { "application/json": { schema: answerOf(operation) } },
  };
  return Object.fromEntries([
    [String(operation.status), done],
    ...refusalsOf(operation).map((status) => [String(status), problem(word(`statuses.${status}`))]),
  ]);
}
