import { z } from "zod";

/** JSON schema, as far as we look into it. */
export type JsonSchema = {
  [key: string]: unknown;
  type?: string | string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
};

/** The fields of an object schema by name. */
export type Fields = Record<string, { schema: JsonSchema; required: boolean }>;

/** JSON schema of what a caller sends (`input`) or receives (`output`), without the marker of its dialect. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  }) as JsonSchema;
  return rest;
}

/** The fields of an input; several shapes (a union) together, where a field is required only if every shape requires it. */
export function fieldsOf(schema: z.ZodType): Fields {
  return fieldsOfJson(jsonSchemaOf(schema, "input"));
}

function fieldsOfJson(json: JsonSchema): Fields {
  const shapes = json.anyOf ?? json.oneOf;
  if (shapes) {
    const all = shapes.map(fieldsOfJson);
    const names = new Set(all.flatMap((fields) => Object.keys(fields)));
    return Object.fromEntries(
      [...names].map((name) => {
        const found = all.flatMap((fields) => (fields[name] ? [fields[name]] : []));
        return [
          name,
          {
            schema: either(found.map((field) => field.schema)),
            required: found.length === all.length && found.every((field) => field.required),
          },
        ];
      }),
    );
  }
  const properties = (json.properties ?? {}) as Record<string, JsonSchema>;
  const required = new Set(json.required as string[] | undefined);
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, { schema: field, required: required.has(name) }]),
  );
}

function either(schemas: JsonSchema[]): JsonSchema {
  const [first = {}, ...more] = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  if (more.length === 0) return first;
  const values = [first, ...more].map((schema) => schema.const);
  return values.every((value) => typeof value === "string")
    ? { type: "string", enum: values }
    : { anyOf: [first, ...more] };
}

/** The JSON types that a field accepts. */
export function typesOf(schema: JsonSchema): Set<string> {
  const types = new Set(typeof schema.type === "string" ? [schema.type] : (schema.type ?? []));
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) typesOf(one).forEach((type) => types.add(type));
  if (types.size === 0 && Array.isArray(schema.enum)) schema.enum.forEach((value) => types.add(typeof value));
  return types;
}
