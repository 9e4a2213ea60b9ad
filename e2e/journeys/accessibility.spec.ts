import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { PAGES, pageFiles } from "../support/pages";
import { submit } from "../support/projects";
import { expect, test } from "../support/test";
import { missingWords, overflow } from "../support/watch";

const WIDTHS = [1440, 360];

/** The page as it stands, wide and on a phone: axe finds nothing, no word is missing, nothing sticks out sideways. */
async function isSound(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `axe at ${width} px`).toEqual([]);
    expect(await overflow(page), `wider than the window at ${width} px`).toBe(0);
  }
  expect(await missingWords(page), "keys in place of words").toEqual([]);
}

for (const file of pageFiles()) {
  test(`page ${file}`, async ({ seat }) => {
    const sample = PAGES[file];
    if (!sample) throw new Error(`e2e/support/pages.ts has no sample for ${file}`);
    for (const locale of ["zh-CN", "en"] as const) {
      const { page } = await seat(sample.as, { locale });
      const path = typeof sample.path === "string" ? sample.path : await sample.path(page);
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      await isSound(page);
    }
  });
}

test("state: a form that came back with everything wrong", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await page.goto("/projects/new");
  await submit(page, "登记项目");
  await expect(page.getByRole("alert").filter({ hasText: "处需要修改" })).toBeVisible();
  await isSound(page);
});

test("state: a filter that is understood wrongly", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await page.goto("/projects?signedFrom=2023-02-30&minWan=abc");
  await isSound(page);
});

test("state: nothing found", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await page.goto(`/projects?q=${encodeURIComponent("没有这样的名称")}`);
  await expect(page.getByText("没有符合条件的项目")).toBeVisible();
  await isSound(page);
});

test("state: the records behind a figure", async ({ seat }) => {
  const { page } = await seat("province");
  await page.goto("/rollups/stock");
  await page.locator("main tfoot").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "构成该数字的项目" })).toBeVisible();
  await isSound(page);
});

test("state: refused and not found", async ({ seat }) => {
  const { page, watch } = await seat("viewer");
  watch.expect(403);
  watch.expect(404);
  await page.goto("/projects/new");
  await isSound(page);
  await page.goto("/projects/999999999");
  await isSound(page);
});
