import "server-only";
import { RequestRefusal } from "./refusals";

/** The largest JSON body that is read: 1 MB. */
export const BODY_LIMIT = 1_000_000;

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * The fields of the JSON object in the body; an absent body is no fields. Reading stops at the limit, so that a large body costs no more
 * than a small one. Refuses: 413 beyond 1 MB, 415 for anything but plain UTF-8 JSON, 400 when it does not parse or is no object.
 */
export async function readFields(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooLarge();
  const bytes = await readBytes(request.body);
  if (bytes.length === 0) return {};
  const encoding = request.headers.get("content-encoding");
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "") || (encoding !== null && encoding !== "identity")) {
    throw new RequestRefusal(415, "content-type-json");
  }
  const value = parse(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RequestRefusal(400, "json-no-object");
  return value as Record<string, unknown>;
}

const tooLarge = () => new RequestRefusal(413, "body-too-large", "", { max: BODY_LIMIT / 1_000_000 });

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > BODY_LIMIT) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RequestRefusal(400, "json-malformed");
  }
}
