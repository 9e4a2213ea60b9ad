import { z } from "zod";
import type { Command } from "@/lib/access/command";
import type { Ctx } from "@/lib/access/ctx";
import type { Query } from "@/lib/access/query";
import { fieldsOf, type Fields } from "./fields";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** One act of the API: enough to answer it, to describe it in OpenAPI, and to test the two against each other. */
export type Operation = {
  /** unique; `operationId` in the document, and the key `api.operations.<id>` of its summary */
  id: string;
  method: Method;
  /** below /api/v1, "/projects/{id}" */
  path: string;
  /** the name of the command or query behind it */
  act: string;
  capability: string;
  /** the fields of the input by name, with JSON schema */
  fields: Fields;
  /** path parameter → field of the input */
  params: Record<string, string>;
  /** values that a path parameter can have; anything else is no such address */
  known: Record<string, readonly string[]>;
  answer: z.ZodType;
  status: 200 | 201;
  /** the field of the input that If-Match fills, when the act is on a version */
  ifMatch: "version" | null;
  /** whether the answer is a record with a version, told in ETag */
  etag: boolean;
  kind: "query" | "command";
  /** the schema that finds every problem at once */
  inputFor: (raw: Record<string, unknown>) => z.ZodType;
  execute: (ctx: Ctx, raw: unknown) => Promise<unknown>;
};

type Common<Answer> = {
  id: string;
  path: string;
  /** path parameter → field of the input; a parameter that is not named here keeps its name */
  params?: Record<string, string>;
  known?: Record<string, readonly string[]>;
  /** the answer as the document promises it; a test holds the server to it */
  answer: z.ZodType<unknown, Answer>;
  etag?: boolean;
};

/** A list that is short enough to come in one page, in the form of all lists. */
export function wholeList<T>(items: T[]): { items: T[]; nextCursor: null } {
  return { items, nextCursor: null };
}

const paramsOf = (path: string, named: Record<string, string> = {}) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, named[name] ?? name]));

/** A read of the API. With `figure`, a second query answers the same address when that parameter is present: the records of a figure. */
export function apiQuery<Result, Answer = Result>(
  at: Common<Answer> & { query: Query<Result>; figure?: Query<Answer> } & (Result extends Answer
      ? { shape?: undefined }
      : { shape: (result: Result) => Answer }),
): Operation {
  const { query } = at.query;
  const chosen = (raw: Record<string, unknown>): Query => (at.figure && "figure" in raw ? at.figure : at.query);
  return {
    id: at.id,
    method: "GET",
    path: at.path,
    act: query.name,
    capability: query.capability,
    fields: { ...(at.figure ? optional(fieldsOf(at.figure.query.input)) : {}), ...fieldsOf(query.input) },
    params: paramsOf(at.path, at.params),
    known: at.known ?? {},
    answer: at.answer,
    status: 200,
    ifMatch: null,
    etag: at.etag ?? false,
    kind: "query",
    inputFor: (raw) => chosen(raw).query.input,
    execute: async (ctx, raw) => {
      if (at.figure && chosen(raw as Record<string, unknown>) === at.figure) return at.figure(ctx, raw);
      const result = await at.query(ctx, raw);
      return at.shape ? at.shape(result) : result;
    },
  };
}

const optional = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, required: false }]));

/** A write of the API. `ifMatch` makes If-Match compulsory and fills the command's `version` with it. */
export function apiCommand<Result>(
  at: Common<Result> & {
    command: Command<Result>;
    method?: Exclude<Method, "GET">;
    status?: 200 | 201;
    ifMatch?: boolean;
  },
): Operation {
  const { command } = at.command;
  return {
    id: at.id,
    method: at.method ?? "POST",
    path: at.path,
    act: command.name,
    capability: command.capability,
    fields: fieldsOf(command.input),
    params: paramsOf(at.path, at.params),
    known: at.known ?? {},
    answer: at.answer,
    status: at.status ?? 200,
    ifMatch: at.ifMatch ? "version" : null,
    etag: at.etag ?? at.ifMatch ?? false,
    kind: "command",
    inputFor: () => command.input,
    execute: at.command,
  };
}

/** The fields that a request gives outside its path and headers: query parameters of a read, JSON body of a write. */
export function givenFields(operation: Operation): Fields {
  const elsewhere = new Set([...Object.values(operation.params), ...(operation.ifMatch ? [operation.ifMatch] : [])]);
  return Object.fromEntries(Object.entries(operation.fields).filter(([name]) => !elsewhere.has(name)));
}
