import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Account } from "./accounts";

/** Who opens a page, and its address: fixed, or found on another page first. */
type Sample = { as: Account | null; path: string | ((page: Page) => Promise<string>) };

/** The address of the first link on a page whose path matches. */
async function linkOn(page: Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(path);
  const hrefs = await page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.map((href) => href.split("?")[0] ?? "").find((href) => pattern.test(href));
  if (!found) throw new Error(`${path} links to nothing like ${pattern}`);
  return found;
}

const project = (rest: string, stage: string) => async (page: Page) =>
  `${await linkOn(page, `/projects?stage=${stage}`, /^\/projects\/\d+$/)}${rest}`;
const round = (rest: string) => async (page: Page) => `${await openRound(page)}${rest}`;

/** The open round, or the latest one when none is open. */
async function openRound(page: Page): Promise<string> {
  await page.goto("/rounds");
  const rows = page.locator("main tbody tr");
  const open = rows.filter({ hasText: /开放|未关闭|申报中|Open/ });
  const row = (await open.count()) > 0 ? open.first() : rows.first();
  return (await row.getByRole("link").first().getAttribute("href")) ?? "";
}

/** An entry's act in any round of the years shown. */
function entry(act: "correct" | "remove") {
  return async (page: Page) => {
    await page.goto("/rounds");
    const rounds = await page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of new Set(rounds.filter((each) => /^\/rounds\/\d+$/.test(each)))) {
      await page.goto(`${href}?zone=tunliu`);
      const link = page.locator(`main a[href$="/${act}"]`).first();
      if ((await link.count()) > 0) return (await link.getAttribute("href")) ?? "";
    }
    throw new Error(`no round offers to ${act} an entry`);
  };
}

/** A sample for every page of the product, by its path under `app`. */
export const PAGES: Record<string, Sample> = {
  "/": { as: "tunliu", path: "/" },
  "/sign-in": { as: null, path: "/sign-in" },
  "/password": { as: "tunliu", path: "/password" },
  "/account": { as: "tunliu", path: "/account" },
  "/api/docs": { as: "viewer", path: "/api/docs" },
  "/projects": { as: "province", path: "/projects" },
  "/projects/new": { as: "tunliu", path: "/projects/new" },
  "/projects/[projectId]": { as: "tunliu", path: project("", "at_capacity") },
  "/projects/[projectId]/edit": { as: "tunliu", path: project("/edit", "started") },
  "/projects/[projectId]/agreements/new": { as: "tunliu", path: project("/agreements/new", "signed") },
  "/projects/[projectId]/annual": { as: "tunliu", path: project("/annual", "started") },
  "/projects/[projectId]/history": { as: "tunliu", path: project("/history", "at_capacity") },
  "/projects/[projectId]/investor": { as: "tunliu", path: project("/investor", "started") },
  "/projects/[projectId]/milestones/new": { as: "tunliu", path: project("/milestones/new?kind=started", "signed") },
  "/projects/[projectId]/milestones/[kind]/correct": {
    as: "tunliu",
    path: project("/milestones/started/correct", "started"),
  },
  "/projects/[projectId]/withdraw": { as: "tunliu", path: project("/withdraw", "started") },
  "/projects/[projectId]/restore": { as: "tunliu", path: project("/restore", "withdrawn") },
  "/progress": { as: "tunliu", path: "/progress" },
  "/rounds": { as: "province", path: "/rounds" },
  "/rounds/new": { as: "province", path: "/rounds/new" },
  "/rounds/[roundId]": { as: "tunliu", path: round("") },
  "/rounds/[roundId]/closing": { as: "province", path: round("/closing") },
  "/rounds/[roundId]/entries/new": { as: "tunliu", path: round("/entries/new") },
  "/rounds/[roundId]/entries/[entryId]/remove": { as: "tunliu", path: entry("remove") },
  "/rounds/[roundId]/entries/[entryId]/correct": { as: "province", path: entry("correct") },
  "/rollups": { as: "province", path: "/rollups" },
  "/rollups/batches": { as: "province", path: "/rollups/batches" },
  "/rollups/conversion": { as: "province", path: "/rollups/conversion" },
  "/rollups/stock": { as: "province", path: "/rollups/stock" },
  "/rollups/agreements": { as: "province", path: "/rollups/agreements" },
  "/zones": { as: "province", path: "/zones" },
  "/zones/new": { as: "province", path: "/zones/new" },
  "/zones/[code]": { as: "province", path: "/zones/tunliu" },
  "/zones/[code]/edit": { as: "province", path: "/zones/tunliu/edit" },
  "/zones/[code]/city": { as: "province", path: "/zones/tunliu/city" },
  "/accounts": { as: "province", path: "/accounts" },
  "/accounts/new": { as: "province", path: "/accounts/new" },
  "/accounts/[accountId]": { as: "province", path: (page) => linkOn(page, "/accounts", /^\/accounts\/[0-9a-f-]{36}$/) },
  "/audit": { as: "inspector", path: "/audit" },
  "/settings": { as: "province", path: "/settings" },
};

/** The paths of all page files under `app`, without route groups. */
export function pageFiles(): string[] {
  return readdirSync("app", { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map(
      (file) =>
        `/${file
          .split("/")
          .slice(0, -1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`,
    )
    .sort();
}
