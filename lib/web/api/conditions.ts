import { RequestRefusal } from "./refusals";

const ETAG = /^"([1-9]\d{0,8})"$/;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The version in If-Match. Refuses: 428 without one (or with `*`, which would overwrite blindly), 400 when it is no version of ours. */
export function versionIn(header: string | null): number {
  if (header === null || header.trim() === "" || header.trim() === "*")
    throw new RequestRefusal(428, "if-match-required", "If-Match");
  const version = ETAG.exec(header.trim())?.[1];
  if (!version) throw new RequestRefusal(400, "if-match-format", "If-Match");
  return Number(version);
}

/** The ETag of a record's version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The Idempotency-Key, if one was sent: 1 to 200 visible ASCII characters, compared as they are. */
export function keyIn(header: string | null): string | undefined {
  if (header === null) return undefined;
  if (!KEY.test(header)) throw new RequestRefusal(400, "idempotency-key-format", "Idempotency-Key", { max: 200 });
  return header;
}
