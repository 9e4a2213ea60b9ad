import type { JsonSchema } from "@/lib/web/api/fields";

type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

/** One operation of the document, as the page draws it. */
export type DocumentOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  body: JsonSchema | null;
  responses: { status: string; description: string; schema: JsonSchema | null; shape: string | null }[];
};

type Content = Record<string, { schema: JsonSchema }>;
type Raw = {
  operationId: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

/** The shapes that the document names, for showing each once. */
export function shapesOf(document: Record<string, unknown>): [string, JsonSchema][] {
  return Object.entries((document.components as { schemas: Record<string, JsonSchema> }).schemas);
}

/** The operations of an OpenAPI document in its order. */
export function operationsOf(document: Record<string, unknown>): DocumentOperation[] {
  const paths = document.paths as Record<string, Record<string, Raw>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: raw.operationId,
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
      summary: raw.summary,
      description: raw.description,
      parameters: raw.parameters,
      body: raw.requestBody?.content["application/json"]?.schema ?? null,
      responses: Object.entries(raw.responses).map(([status, { description, content }]) => {
        const schema = (content?.["application/json"] ?? content?.["application/problem+json"])?.schema ?? null;
        const ref = typeof schema?.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
        return { status, description, schema: ref ? null : schema, shape: ref ?? null };
      }),
    })),
  );
}

/** The type of a field in one line: "string", "string | null", "array of object", with few codes spelt out. */
export function typeText(schema: JsonSchema): string {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes) return [...new Set(shapes.map(typeText))].join(" | ");
  if (Array.isArray(schema.enum))
    return schema.enum.length <= 12 ? schema.enum.map((value) => JSON.stringify(value)).join(" | ") : "string";
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "any"];
  return types
    .map((type) => (type === "array" && schema.items ? `array of ${typeText(schema.items)}` : type))
    .join(" | ");
}
