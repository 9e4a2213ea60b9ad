import { daysAgo } from "../support/names";
import { field } from "../support/projects";
import { expect, test } from "../support/test";

const number = (text: string) => Number(text.replaceAll(",", ""));

test("the province opens a figure down to the records and their events, and the counts agree", async ({ seat }) => {
  const { page } = await seat("province");
  for (const view of ["stock", "batches", "conversion", "agreements"]) {
    await page.goto(`/rollups/${view}?by=city`);
    const figure = page.locator("main tbody tr").first().getByRole("link").first();
    const count = number(await figure.innerText());
    await figure.click();
    await expect(page.getByRole("heading", { name: "构成该数字的项目" })).toBeVisible();
    await expect(page.getByText(`共 ${count.toLocaleString("en-US")} 条`), view).toBeVisible();
  }
  await page.goto("/rollups/stock?by=city");
  await page.locator("main tbody tr").first().getByRole("link").first().click();
  await page.locator("main tbody").last().getByRole("link").first().click();
  await expect(page.getByRole("link", { name: "变更记录" })).toBeVisible();
});

test("a past day and what was known then show other numbers, and say so", async ({ seat }) => {
  const { page } = await seat("province");
  const total = async () => (await page.locator("main tfoot").first().innerText()).replace(/\s+/g, " ");
  await page.goto("/rollups/stock");
  const now = await total();
  await field(page, "on").fill(daysAgo(365));
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/on=/);
  await expect(page.locator("main")).toContainText(daysAgo(365));
  const occurred = await total();
  expect(occurred).not.toBe(now);
  await field(page, "asOf").fill(daysAgo(365));
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/asOf=/);
  expect(await total()).not.toBe(now);
});

test("a city and a zone see the same views of their own unit only", async ({ seat }) => {
  const { page: city } = await seat("changzhi");
  await city.goto("/rollups/stock?by=zone");
  await expect(city.locator("main tbody").first()).not.toContainText("右玉");
  const { page: zone } = await seat("tunliu");
  await zone.goto("/rollups/conversion");
  await expect(zone.locator("main tbody tr").first()).toBeVisible();
  await expect(zone.locator("main tbody").first()).not.toContainText("右玉");
});

test("a rollup prints with its scope, basis and page numbers, without the controls of the screen", async ({ seat }) => {
  const { page } = await seat("province");
  await page.goto("/rollups/stock");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("打印时间")).toBeVisible();
  await expect(page.getByText("口径").first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  const numbered = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .some((rule) => rule.cssText.includes("counter(page)")),
  );
  expect(numbered).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
