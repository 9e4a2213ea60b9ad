import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The demo accounts that journeys act as. */
export const ACCOUNTS = ["province", "viewer", "inspector", "changzhi", "tunliu", "tunliu.clerk", "youyu"] as const;
export type Account = (typeof ACCOUNTS)[number];

/** The password of all demo accounts. */
export const PASSWORD = process.env.DEMO_PASSWORD ?? "Kaifaqu-2026!";

const FOLDER = join("node_modules", ".cache", "zone-ledger", "e2e");

/** Where the signed-in state of an account is kept for the run. */
export function stateOf(account: Account): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `${account}.json`);
}

/** Signs in through the form and waits until the sign-in page is left. */
export async function signIn(page: Page, username: string, password: string = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
