import type { Route } from "next";

/** Values that may stand in an address; empty ones are left out, lists repeat the name. */
export type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;

/** Appends a query to a path. Empty strings, null and undefined are left out, so links stay short and comparable. */
export function withQuery(path: string, query: Query = {}): Route {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return (text === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${text}`) as Route;
}

const seg = encodeURIComponent;
const project = (id: string, rest = "") => `/projects/${seg(id)}${rest}`;
const round = (id: string, rest = "") => `/rounds/${seg(id)}${rest}`;
const zone = (code: string, rest = "") => `/zones/${seg(code)}${rest}`;

/** Every address of the product. Pages and actions link through these builders, never through literals. */
export const routes = {
  home: (q?: Query) => withQuery("/", q),
  signIn: (q?: Query) => withQuery("/sign-in", q),
  password: (q?: Query) => withQuery("/password", q),
  account: (q?: Query) => withQuery("/account", q),

  projects: (q?: Query) => withQuery("/projects", q),
  projectNew: (q?: Query) => withQuery("/projects/new", q),
  project: (id: string, q?: Query) => withQuery(project(id), q),
  projectEdit: (id: string, q?: Query) => withQuery(project(id, "/edit"), q),
  projectAgreementNew: (id: string, q?: Query) => withQuery(project(id, "/agreements/new"), q),
  projectMilestoneNew: (id: string, kind: string, q?: Query) =>
    withQuery(project(id, "/milestones/new"), { kind, ...q }),
  projectMilestoneCorrect: (id: string, kind: string, q?: Query) =>
    withQuery(project(id, `/milestones/${seg(kind)}/correct`), q),
  projectWithdraw: (id: string, q?: Query) => withQuery(project(id, "/withdraw"), q),
  projectRestore: (id: string, q?: Query) => withQuery(project(id, "/restore"), q),
  projectInvestor: (id: string, q?: Query) => withQuery(project(id, "/investor"), q),
  projectAnnual: (id: string, q?: Query) => withQuery(project(id, "/annual"), q),
  projectHistory: (id: string, q?: Query) => withQuery(project(id, "/history"), q),

  progress: (q?: Query) => withQuery("/progress", q),

  rounds: (q?: Query) => withQuery("/rounds", q),
  roundNew: (q?: Query) => withQuery("/rounds/new", q),
  round: (id: string, q?: Query) => withQuery(round(id), q),
  roundClosing: (id: string, q?: Query) => withQuery(round(id, "/closing"), q),
  roundEntriesNew: (id: string, q?: Query) => withQuery(round(id, "/entries/new"), q),
  roundEntryCorrect: (id: string, entryId: string, q?: Query) =>
    withQuery(round(id, `/entries/${seg(entryId)}/correct`), q),
  roundEntryRemove: (id: string, entryId: string, q?: Query) =>
    withQuery(round(id, `/entries/${seg(entryId)}/remove`), q),

  rollups: (q?: Query) => withQuery("/rollups", q),
  rollupBatches: (q?: Query) => withQuery("/rollups/batches", q),
  rollupConversion: (q?: Query) => withQuery("/rollups/conversion", q),
  rollupStock: (q?: Query) => withQuery("/rollups/stock", q),
  rollupAgreements: (q?: Query) => withQuery("/rollups/agreements", q),

  zones: (q?: Query) => withQuery("/zones", q),
  zone: (code: string, q?: Query) => withQuery(zone(code), q),
  zoneNew: (q?: Query) => withQuery("/zones/new", q),
  zoneCity: (code: string, q?: Query) => withQuery(zone(code, "/city"), q),
  zoneEdit: (code: string, q?: Query) => withQuery(zone(code, "/edit"), q),

  accounts: (q?: Query) => withQuery("/accounts", q),
  accountNew: (q?: Query) => withQuery("/accounts/new", q),
  accountOf: (id: string, q?: Query) => withQuery(`/accounts/${seg(id)}`, q),

  audit: (q?: Query) => withQuery("/audit", q),
  settings: (q?: Query) => withQuery("/settings", q),
  apiDocs: (q?: Query) => withQuery("/api/docs", q),
} as const;
