import type { Problem } from "@/lib/platform/errors";
import { type Fields, type JsonSchema, typesOf } from "./fields";

/**
 * The query string as the raw input of a query. A list may repeat its name or separate by commas; a number and a yes or no become what the schema
 * calls them, anything that is none stays text for the schema to refuse. A single value given twice is a problem: two readers could
 * understand it differently.
 */
export function readParameters(
  search: URLSearchParams,
  fields: Fields,
): { raw: Record<string, unknown>; problems: Problem[] } {
  const raw: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const field = fields[name];
    if (!Object.hasOwn(fields, name) || !field) problems.push({ path: name.slice(0, 60), code: "unknown-field" });
    else if (typesOf(field.schema).has("array") && (values.length > 1 || !typesOf(field.schema).has("string")))
      raw[name] = listed(values).map((value) => typed(value, field.schema.items ?? {}));
    else if (values.length > 1) problems.push({ path: name, code: "repeated" });
    else raw[name] = typed(values[0] ?? "", field.schema);
  }
  return { raw, problems: problems.slice(0, 200) };
}

const listed = (values: string[]) =>
  values.length === 1 ? (values[0] ?? "").split(",").filter((value) => value !== "") : values;

function typed(value: string, schema: JsonSchema): unknown {
  const types = typesOf(schema);
  if (types.has("string")) return value;
  if ((types.has("integer") || types.has("number")) && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (types.has("boolean") && (value === "true" || value === "false")) return value === "true";
  return value;
}
