/** The parameters of an address as Next gives them. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The parameters of a page without empty ones and without those named in `leave` (what steers the page and filters nothing). */
export async function filtersOf(
  searchParams: SearchParams,
  leave: readonly string[] = [],
): Promise<Record<string, string | string[]>> {
  const given = await searchParams;
  const entries = Object.entries(given).filter(
    (entry): entry is [string, string | string[]] =>
      entry[1] !== undefined && entry[1] !== "" && !leave.includes(entry[0]),
  );
  return Object.fromEntries(entries);
}
