import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { stateOf, type Account } from "./accounts";
import { Watch } from "./watch";

type Options = { locale?: "zh-CN" | "en"; width?: number; height?: number };
/** A page of its own context, signed in as an account (or a visitor), with its watch. */
export type Seat = { page: Page; watch: Watch };
type Fixtures = { seat: (account: Account | null, options?: Options) => Promise<Seat> };

async function openSeat(browser: Browser, baseURL: string | undefined, account: Account | null, options: Options) {
  const { locale = "zh-CN", width = 1440, height = 900 } = options;
  const storageState = account === null ? undefined : stateOf(account);
  const context = await browser.newContext({
    baseURL,
    storageState,
    locale,
    timezoneId: "Asia/Shanghai",
    viewport: { width, height },
  });
  await context.addCookies([{ name: "zl_locale", value: locale, url: baseURL ?? "" }]);
  const page = await context.newPage();
  return { context, page, watch: new Watch(page) };
}

/** `seat("tunliu")` opens a page for a person; what the browser reports as a fault on any of them fails the test at its end. */
export const test = base.extend<Fixtures>({
  seat: async ({ browser, baseURL }, use) => {
    const seats: (Seat & { context: BrowserContext })[] = [];
    await use(async (account, options = {}) => {
      const seat = await openSeat(browser, baseURL, account, options);
      seats.push(seat);
      return seat;
    });
    for (const { context } of seats) await context.close();
    for (const { watch } of seats) watch.check();
  },
});

export { expect } from "@playwright/test";
