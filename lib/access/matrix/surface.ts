import type { Capability } from "../capabilities";

/**
 * The surface of the product: every page and every form action with what it asks of its caller. A test compares it with the files of `app`, so
 * that none can appear unnoticed; e2e/security tries each page as every demo account.
 */
export type Page = {
  /** who may open it: everybody, everybody signed in, or holders of a capability (where the record lies, when there is one) */
  needs: "public" | "signed-in" | Capability;
  /** the record in its address: outside the caller's units it does not exist */
  on?: "project" | "round" | "entry" | "zone" | "account";
  /** the state that the record must have for the page to be there at all */
  state?: "started" | "withdrawn" | "open" | "closed";
  query?: string;
};

const PROJECT_PAGES: Record<string, Page> = {
  "/projects": { needs: "project.read" },
  "/projects/new": { needs: "project.create" },
  "/projects/[projectId]": { needs: "project.read", on: "project", state: "started" },
  "/projects/[projectId]/history": { needs: "project.read", on: "project", state: "started" },
  "/projects/[projectId]/edit": { needs: "project.update", on: "project", state: "started" },
  "/projects/[projectId]/investor": { needs: "project.update", on: "project", state: "started" },
  "/projects/[projectId]/annual": { needs: "project.progress.record", on: "project", state: "started" },
  "/projects/[projectId]/agreements/new": { needs: "project.agreement.record", on: "project", state: "started" },
  "/projects/[projectId]/milestones/new": {
    needs: "project.milestone.record",
    on: "project",
    state: "started",
    query: "kind=producing",
  },
  "/projects/[projectId]/milestones/[kind]/correct": {
    needs: "project.milestone.correct",
    on: "project",
    state: "started",
  },
  "/projects/[projectId]/withdraw": { needs: "project.withdraw", on: "project", state: "started" },
  "/projects/[projectId]/restore": { needs: "project.withdraw", on: "project", state: "withdrawn" },
  "/progress": { needs: "project.read" },
};

const ROUND_PAGES: Record<string, Page> = {
  "/rounds": { needs: "round.read" },
  "/rounds/new": { needs: "round.manage" },
  "/rounds/[roundId]": { needs: "round.read", on: "round", state: "open" },
  "/rounds/[roundId]/closing": { needs: "round.manage", on: "round", state: "open" },
  "/rounds/[roundId]/entries/new": { needs: "round.entry.record", on: "round", state: "open" },
  "/rounds/[roundId]/entries/[entryId]/remove": { needs: "round.entry.record", on: "entry", state: "open" },
  "/rounds/[roundId]/entries/[entryId]/correct": { needs: "round.entry.correct", on: "entry", state: "closed" },
};

const OTHER_PAGES: Record<string, Page> = {
  "/": { needs: "signed-in" },
  "/sign-in": { needs: "public" },
  "/password": { needs: "signed-in" },
  "/account": { needs: "self.manage" },
  "/accounts": { needs: "account.read" },
  "/accounts/new": { needs: "account.manage" },
  "/accounts/[accountId]": { needs: "account.read", on: "account" },
  "/audit": { needs: "audit.read" },
  "/api/docs": { needs: "public" },
  "/rollups": { needs: "rollup.read" },
  "/rollups/batches": { needs: "rollup.read" },
  "/rollups/conversion": { needs: "rollup.read" },
  "/rollups/stock": { needs: "rollup.read" },
  "/rollups/agreements": { needs: "rollup.read" },
  "/zones": { needs: "zone.read" },
  "/zones/new": { needs: "zone.update" },
  "/zones/[code]": { needs: "zone.read", on: "zone" },
  "/zones/[code]/edit": { needs: "zone.update", on: "zone" },
  "/zones/[code]/city": { needs: "zone.update", on: "zone" },
  "/settings": { needs: "settings.read" },
};

/** Every page by its address, as the folders of `app` spell it. */
export const PAGES: Record<string, Page> = { ...OTHER_PAGES, ...PROJECT_PAGES, ...ROUND_PAGES };

/** The route handlers outside /api/v1, whose routes the contract of the API knows; all of them answer strangers without data. */
export const OPEN_ROUTES = [
  "/api/auth/[...nextauth]",
  "/api/health",
  "/api/health/live",
  "/api/metrics",
  "/api/v1/openapi.json",
];

/** Form actions by their folder, with the commands they hand to; `session` and `language` are those of visitors. */
export const ACTIONS: Record<string, string[]> = {
  "/locale": ["language"],
  "/sign-in": ["session"],
  "/sign-out": ["session"],
  "/password": ["access.change-password"],
  "/account": ["access.create-token", "access.end-session", "access.revoke-token", "access.set-language"],
  "/accounts": ["access.create-account"],
  "/accounts/[accountId]": [
    "access.assign-role",
    "access.disable-account",
    "access.enable-account",
    "access.reset-password",
    "access.unassign-role",
    "access.unlock-account",
    "access.update-account",
  ],
  "/projects": ["projects.save-view"],
  "/projects/views": ["projects.delete-view"],
  "/projects/new": ["projects.create-project"],
  "/projects/[projectId]": ["projects.decide-duplicate"],
  "/projects/[projectId]/edit": ["projects.update-project"],
  "/projects/[projectId]/investor": ["projects.change-investor"],
  "/projects/[projectId]/annual": ["projects.set-annual-figures"],
  "/projects/[projectId]/agreements/new": ["projects.add-agreement"],
  "/projects/[projectId]/milestones/new": ["projects.record-milestone"],
  "/projects/[projectId]/milestones/[kind]/correct": ["projects.correct-milestone"],
  "/projects/[projectId]/withdraw": ["projects.withdraw-project"],
  "/projects/[projectId]/restore": ["projects.restore-project"],
  "/progress": ["projects.save-month"],
  "/rounds/new": ["rounds.open-round"],
  "/rounds/[roundId]/closing": ["rounds.close-round"],
  "/rounds/[roundId]/entries/new": ["rounds.add-entries"],
  "/rounds/[roundId]/entries/[entryId]/remove": ["rounds.remove-entry"],
  "/rounds/[roundId]/entries/[entryId]/correct": ["rounds.correct-entry"],
  "/zones/new": ["zones.add-zone"],
  "/zones/[code]/edit": ["zones.update-zone"],
  "/zones/[code]/city": ["zones.change-city"],
  "/settings": ["settings.update-setting"],
};
