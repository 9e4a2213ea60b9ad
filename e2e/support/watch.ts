import { expect, type Page } from "@playwright/test";

/** Collects what no page may do: errors in the console, uncaught errors, refusals by the content security policy, answers of 500. */
export class Watch {
  readonly faults: string[] = [];
  private readonly expected: number[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const status = /status of (\d{3})/.exec(message.text())?.[1];
      if (status && this.expected.includes(Number(status))) return;
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.faults.push(`uncaught: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 500) this.faults.push(`answer ${response.status()}: ${response.url()}`);
    });
  }

  /** The browser reports a refused page as an error of its own: says that this test asks for one. */
  expect(status: number): void {
    this.expected.push(status);
  }

  check(): void {
    expect(this.faults, "faults seen by the browser").toEqual([]);
  }
}

const NAMESPACES =
  "access|api|audit|common|home|milestones|nav|problems|progress|projects|rollups|rounds|settings|zones";
const KEY = new RegExp(`(?<![\\w./?=-])(?:${NAMESPACES})\\.[a-z][\\w-]*(?:\\.[\\w-]+)*`, "g");

/** Message keys that stand on the page in place of words. */
export async function missingWords(page: Page): Promise<string[]> {
  const text = await page.locator("body").innerText();
  // what is set as code (capabilities in the description of the API) is no word that is missing
  const code = await page.locator("code, pre").allInnerTexts();
  return [...new Set(text.match(KEY) ?? [])].filter((key) => !code.some((each) => each.includes(key)));
}

/** Waits until the browser has stored a text: drafts are kept a moment after the last key. */
export async function stored(page: Page, text: string): Promise<void> {
  const found = () =>
    page.evaluate((wanted) => Object.values({ ...localStorage }).some((each) => each.includes(wanted)), text);
  await expect.poll(found, "kept as a draft").toBe(true);
}

/** How far the page is wider than the window, in pixels; 0 when it fits. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
