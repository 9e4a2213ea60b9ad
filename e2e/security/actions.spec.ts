import { type APIRequestContext, expect, test } from "@playwright/test";
import { clientOf, EVERYBODY, type Person } from "../support/people";
import { type Records, threeZones } from "../support/records";

/**
 * T1 for form actions: the forms of a zone's manager, sent again by everybody else and for records of other zones. A form action is an address that
 * anybody can post to; the page around it protects nothing.
 */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

let clients: Record<Person, APIRequestContext>;
let zones: { own: Records; sibling: Records; other: Records };

test.beforeAll(async ({ baseURL }) => {
  const made = await Promise.all(
    EVERYBODY.map(async (person) => [person, await clientOf(person, baseURL ?? "")] as const),
  );
  clients = Object.fromEntries(made) as typeof clients;
  zones = await threeZones(clients.province);
});

test.afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.dispose()));
});

const unescape = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The hidden fields of the page's own form (the last one that names an action): what a browser would send besides what is typed. */
async function formOf(person: Person, address: string): Promise<Record<string, string>> {
  const html = await (await clients[person].get(address)).text();
  const main = html.slice(html.indexOf("<main"));
  const forms = [...main.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)]
    .map(([, inner]) => inner ?? "")
    .filter((inner) => inner.includes("$ACTION_"));
  const inner = forms.at(-1) ?? "";
  const fields = [...inner.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    unescape(/name="([^"]*)"/.exec(tag)?.[1] ?? ""),
    unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? ""),
  ]);
  return Object.fromEntries(fields) as Record<string, string>;
}

const FORMS = (records: Records): Record<string, { page: string; typed: Record<string, string> }> => ({
  edit: { page: `/projects/${records.started}/edit`, typed: { name: "被篡改的项目", remarks: "x" } },
  withdraw: { page: `/projects/${records.started}/withdraw`, typed: { reason: "被篡改" } },
  milestone: {
    page: `/projects/${records.started}/milestones/new?kind=producing`,
    typed: { kind: "producing", occurredOn: "2025-01-01", evidence: "acceptance" },
  },
  correct: {
    page: `/projects/${records.started}/milestones/started/correct`,
    typed: { occurredOn: "2024-01-01", reason: "被篡改" },
  },
  agreement: {
    page: `/projects/${records.started}/agreements/new`,
    typed: { kind: "framework", signedOn: "2024-01-01" },
  },
  investor: {
    page: `/projects/${records.started}/investor`,
    typed: { "enterprise.name": "被篡改", changedOn: "2024-01-01", reason: "被篡改" },
  },
});

async function stateOf(records: Records): Promise<string> {
  const answer = (await (await clients.province.get(`/api/v1/projects/${records.started}`)).json()) as {
    version: number;
    name: string;
    stage: string;
  };
  return `${answer.version} ${answer.name} ${answer.stage}`;
}

for (const name of ["edit", "withdraw", "milestone", "correct", "agreement", "investor"]) {
  test(`the form "${name}" changes nothing in other hands or for other records`, async () => {
    const own = FORMS(zones.own)[name];
    if (!own) throw new Error(`no form ${name}`);
    const hidden = await formOf("tunliu", own.page);
    expect(Object.keys(hidden).some((field) => field.startsWith("$ACTION_"))).toBe(true);
    expect(hidden.projectId).toBe(zones.own.started);
    const before = await Promise.all(Object.values(zones).map(stateOf));
    for (const target of ["own", "sibling", "other"] as const) {
      const records = zones[target];
      for (const person of EVERYBODY) {
        if (target === "own" && (person === "tunliu" || person === "tunliu.clerk")) continue;
        if (target === "other" && person === "youyu") continue;
        const answer = await clients[person].post(FORMS(records)[name]?.page ?? "", {
          multipart: { ...hidden, ...own.typed, projectId: records.started, formKey: crypto.randomUUID() },
        });
        expect(answer.status(), `${person} × ${target}`).toBeLessThan(500);
        expect(answer.headers().location ?? "", `${person} × ${target}`).not.toContain("done=");
        if (target !== "own" && person.startsWith("tunliu")) expect(await answer.text()).not.toContain(records.canary);
      }
    }
    expect(await Promise.all(Object.values(zones).map(stateOf))).toEqual(before);
  });
}

test("the same replay in the manager's own hands does what it says: the tests above are no empty promise", async () => {
  const name = `对照 ${crypto.randomUUID().slice(0, 8)}`;
  const made = await clients.tunliu.post("/api/v1/projects", {
    data: {
      zone: "tunliu",
      name,
      kind: "new",
      industry: "C32",
      totalInvestmentWan: "100",
      enterprise: { name },
      agreement: { kind: "contract", signedOn: "2024-01-02", amountWan: "100" },
    },
  });
  const { id } = (await made.json()) as { id: string };
  const page = `/projects/${id}/withdraw`;
  const hidden = await formOf("tunliu", page);
  const answer = await clients.tunliu.post(page, { multipart: { ...hidden, reason: "对照试验" } });
  expect([answer.status(), answer.headers().location]).toEqual([303, expect.stringContaining("done=")]);
});
