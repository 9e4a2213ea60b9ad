import { type APIRequestContext, expect, test } from "@playwright/test";
import { PAGES, type Page } from "@/lib/access/matrix/surface";
import { can, clientOf, EVERYBODY, type Person } from "../support/people";
import { type Records, roundsOf, threeZones } from "../support/records";

/** T1 over HTTP: every page × every demo account and nobody × own, sibling, other city, nonexistent × HTML and RSC, without a browser. */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

const TARGETS = ["own", "sibling", "other", "nonexistent"] as const;
type Target = (typeof TARGETS)[number];

let clients: Record<Person, APIRequestContext>;
let zones: Record<Exclude<Target, "nonexistent">, Records>;
let rounds: { open: string; closed: string };
let accounts: Record<string, string>;

test.beforeAll(async ({ baseURL }) => {
  const made = await Promise.all(
    EVERYBODY.map(async (person) => [person, await clientOf(person, baseURL ?? "")] as const),
  );
  clients = Object.fromEntries(made) as typeof clients;
  zones = await threeZones(clients.province);
  rounds = await roundsOf(clients.province);
  accounts = { tunliu: await accountOf("tunliu.clerk"), "youyu-tourism": await accountOf("youyu") };
});

test.afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.dispose()));
});

/** The id of a demo account, from the list that the province's administrator sees. */
async function accountOf(username: string): Promise<string> {
  const list = await (await clients.province.get(`/accounts?q=${username}`)).text();
  return /\/accounts\/([0-9a-f]{8}-[0-9a-f-]{27})/.exec(list)?.[1] ?? "";
}

/** The address of a page on a record of the target, or null where the demo has none in that state. */
function addressOf(path: string, page: Page, target: Target): string | null {
  const records = target === "nonexistent" ? null : zones[target];
  const project = records === null ? "999999999" : page.state === "withdrawn" ? records.withdrawn : records.started;
  const entry = page.state === "closed" ? records?.closedEntry : records?.openEntry;
  if (page.on === "project" && project === null) return null;
  if (page.on === "entry" && records && !entry) return null;
  if (page.on === "account" && records && !accounts[records.zone]) return null;
  const round = page.on === "entry" ? (entry?.round ?? rounds.open) : records ? rounds.open : "999999999";
  return path
    .replace("[projectId]", project ?? "")
    .replace("[roundId]", round)
    .replace("[entryId]", entry?.entry ?? "999999999")
    .replace("[accountId]", records ? (accounts[records.zone] ?? "") : "00000000-0000-4000-8000-000000000000")
    .replace("[kind]", "started")
    .replace("[code]", records?.zone ?? "no-such-zone")
    .concat(page.query ? `?${page.query}` : "");
}

/** The status that the table of roles and the units demand. */
function statusOf(person: Person, page: Page, target: Target): number {
  if (page.needs === "public") return 200;
  if (person === "anonymous") return 307;
  if (page.needs === "signed-in") return 200;
  if (page.on === undefined) return can(person, page.needs) ? 200 : 403;
  if (page.on === "account" && !can(person, page.needs)) return 403;
  if (target === "nonexistent") return 404;
  const place = zones[target];
  if (page.on === "round" || page.on === "zone") return can(person, page.needs) ? 200 : 403;
  if (!can(person, page.on === "account" ? "account.read" : "project.read", place)) return 404;
  return can(person, page.needs, place) ? 200 : 403;
}

function mayRead(person: Person, target: Target): boolean {
  return target !== "nonexistent" && can(person, "project.read", zones[target]);
}

for (const [path, page] of Object.entries(PAGES)) {
  test(`page ${path}`, async () => {
    test.setTimeout(120_000);
    const wrong: string[] = [];
    for (const person of EVERYBODY) {
      for (const target of page.on ? TARGETS : (["own"] as const)) {
        const address = addressOf(path, page, target);
        if (address === null) continue;
        const cell = `${person} × ${target} (${address})`;
        const html = await clients[person].get(address);
        const expected = path === "/sign-in" && person !== "anonymous" ? 307 : statusOf(person, page, target);
        if (html.status() !== expected) wrong.push(`${cell}: ${html.status()}, not ${expected}`);
        if (expected === 307 && person === "anonymous" && !(html.headers().location ?? "").startsWith("/sign-in"))
          wrong.push(`${cell}: goes to ${html.headers().location}`);
        const rsc = await clients[person].get(address, { headers: { RSC: "1" }, maxRedirects: 2 });
        for (const [kind, text] of [
          ["HTML", await html.text()],
          ["RSC", await rsc.text()],
        ] as const) {
          for (const zone of ["own", "sibling", "other"] as const) {
            if (!mayRead(person, zone) && text.includes(zones[zone].canary))
              wrong.push(`${cell}: ${kind} shows a project of ${zone}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
}
