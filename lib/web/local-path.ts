/** The header by which proxy.ts tells pages their own address; never taken from a request. */
export const PATH_HEADER = "x-zl-path";

/**
 * The address after the sign-in, as given by `?next=`: a path of this product, or null for everything that could lead elsewhere (other hosts,
 * `//host`, backslashes, control characters) or is no page (`/api`, the sign-in itself).
 */
export function localPath(next: unknown): string | null {
  if (typeof next !== "string" || next.length > 2_000 || !/^\/[^/\\]/.test(`${next}.`) || /[\\\s\p{Cc}]/u.test(next))
    return null;
  const base = "http://own.invalid";
  if (!URL.canParse(next, base)) return null;
  const { origin, pathname, search } = new URL(next, base);
  if (origin !== base || /^\/(api|sign-in|sign-out|_next)(\/|$)/.test(pathname) || pathname.startsWith("//"))
    return null;
  return pathname + search;
}
