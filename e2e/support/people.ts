import { type APIRequestContext, request } from "@playwright/test";
import { type Capability, ROLE_CAPABILITIES, type Role } from "@/lib/access/capabilities";
import { PASSWORD } from "./accounts";

/** The demo accounts with their unit (product.md, "What a first start shows"), and nobody. */
const PEOPLE = {
  anonymous: { roles: [], unit: "" },
  province: { roles: ["province_admin", "province_reviewer"], unit: "140000" },
  viewer: { roles: ["viewer"], unit: "140000" },
  inspector: { roles: ["inspector"], unit: "140400" },
  changzhi: { roles: ["city_reviewer"], unit: "140400" },
  shuozhou: { roles: ["city_reviewer"], unit: "140600" },
  tunliu: { roles: ["zone_manager"], unit: "tunliu" },
  youyu: { roles: ["zone_manager"], unit: "youyu-tourism" },
  "tunliu.clerk": { roles: ["zone_clerk"], unit: "tunliu" },
  "tunliu.agent": { roles: ["zone_agent"], unit: "tunliu" },
} as const satisfies Record<string, { roles: readonly Role[]; unit: string }>;

export type Person = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Person[];

/** Where a record lies: its zone and the city of that zone. */
export type Place = { zone: string; city: string };

/** Does the table of roles give the person the capability, somewhere or in a place? */
export function can(person: Person, capability: Capability, place?: Place): boolean {
  const { roles, unit }: { roles: readonly Role[]; unit: string } = PEOPLE[person];
  const there = place === undefined || unit === "140000" || unit === place.zone || unit === place.city;
  return there && roles.some((role) => ROLE_CAPABILITIES[role].includes(capability));
}

/** A plain HTTP client signed in as a demo account (or as nobody). It follows no redirect and runs no script. */
export async function clientOf(person: Person, baseURL: string): Promise<APIRequestContext> {
  const client = await request.newContext({ baseURL, maxRedirects: 0, extraHTTPHeaders: { Origin: baseURL } });
  if (person === "anonymous") return client;
  const { csrfToken } = (await (await client.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await client.post("/api/auth/callback/credentials", {
    form: { csrfToken, username: person, password: PASSWORD, json: "true" },
  });
  if (!answer.ok() || (await answer.text()).includes("error="))
    throw new Error(`${person} could not sign in: ${answer.status()}`);
  return client;
}
