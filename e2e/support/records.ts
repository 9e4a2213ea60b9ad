import type { APIRequestContext } from "@playwright/test";
import type { Place } from "./people";

/** Records of one zone to try pages and forms on. `canary` is a text that only the zone's people may read. */
export type Records = Place & {
  canary: string;
  started: string;
  withdrawn: string | null;
  openEntry: { round: string; entry: string } | null;
  closedEntry: { round: string; entry: string } | null;
};

type Project = { id: string; name: string; city: string; batchEntries: { id: string; roundId: string }[] };
type Page = { items: Project[] };

async function read<T>(client: APIRequestContext, address: string): Promise<T> {
  const answer = await client.get(`/api/v1${address}`);
  if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The rounds of the demo: one that is open and one that is closed. */
export async function roundsOf(client: APIRequestContext): Promise<{ open: string; closed: string }> {
  const { items } = await read<{ items: { id: string; closedAt: string | null }[] }>(client, "/rounds?limit=200");
  const [open, closed] = [
    items.find((round) => round.closedAt === null),
    items.find((round) => round.closedAt !== null),
  ];
  if (!open || !closed) throw new Error("the demo has no open or no closed round");
  return { open: open.id, closed: closed.id };
}

/** Finds records of a zone with the eyes of the province. */
export async function recordsOf(client: APIRequestContext, zone: string): Promise<Records> {
  const first = async (stage: string) =>
    (await read<Page>(client, `/projects?zone=${zone}&stage=${stage}&limit=1`)).items[0];
  const started = await first("started");
  if (!started) throw new Error(`the demo has no started project in ${zone}`);
  const withdrawn = await first("withdrawn");
  const { items } = await read<{ items: { id: string; closedAt: string | null }[] }>(client, "/rounds?limit=200");
  const open = new Set(items.filter((round) => round.closedAt === null).map(({ id }) => id));
  let [openEntry, closedEntry]: [Records["openEntry"], Records["closedEntry"]] = [null, null];
  for (const { id } of (await read<Page>(client, `/projects?zone=${zone}&sort=-signedOn&limit=60`)).items) {
    if (openEntry && closedEntry) break;
    for (const entry of (await read<Project>(client, `/projects/${id}`)).batchEntries) {
      if (open.has(entry.roundId)) openEntry ??= { round: entry.roundId, entry: entry.id };
      else closedEntry ??= { round: entry.roundId, entry: entry.id };
    }
  }
  return {
    zone,
    city: started.city,
    canary: started.name,
    started: started.id,
    withdrawn: withdrawn?.id ?? null,
    openEntry,
    closedEntry,
  };
}

/** Tunliu, another zone of its city, and a zone of another city. */
export async function threeZones(
  client: APIRequestContext,
): Promise<{ own: Records; sibling: Records; other: Records }> {
  const { items } = await read<{ items: { zone: string }[] }>(client, "/projects?city=140400&stage=started&limit=200");
  const sibling = items.find(({ zone }) => zone !== "tunliu")?.zone;
  if (!sibling) throw new Error("the demo has no second zone with projects in 140400");
  return {
    own: await recordsOf(client, "tunliu"),
    sibling: await recordsOf(client, sibling),
    other: await recordsOf(client, "youyu-tourism"),
  };
}
