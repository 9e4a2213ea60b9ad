import type { Page } from "@playwright/test";
import { uniqueCode, uniqueName } from "../support/names";
import { done, field, register, submit } from "../support/projects";
import { expect, test } from "../support/test";
import { overflow } from "../support/watch";

const INITIALS: Record<string, string> = {
  金: "j",
  木: "m",
  水: "s",
  山: "s",
  石: "s",
  田: "t",
  云: "y",
  风: "f",
  雷: "l",
  电: "d",
  春: "c",
  花: "h",
};

/** A name whose pinyin initials are known. */
function spelled(): { name: string; initials: string } {
  const pool = Object.keys(INITIALS);
  const name = Array.from({ length: 10 }, () => pool[Math.floor(Math.random() * pool.length)] ?? "金");
  return { name: name.join(""), initials: name.map((each) => INITIALS[each]).join("") };
}

test("a project is found by the middle of its name, by pinyin initials and by code", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const { name, initials } = spelled();
  const code = uniqueCode();
  await register(page, { name, code });
  for (const asked of [name.slice(2, 8), initials, code, code.slice(-6)]) {
    await page.goto("/projects");
    await page.getByRole("searchbox").fill(asked);
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page.getByRole("link", { name, exact: true }), asked).toBeVisible();
  }
});

const openViews = (page: Page) =>
  page
    .locator("main details", { hasText: "常用视图" })
    .evaluate((details: HTMLDetailsElement) => (details.open = true));

test("filters live in the address and are kept as a view", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const view = uniqueName(6);
  await page.goto("/projects");
  await field(page, "stage").selectOption("started");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/\/projects\?stage=started$/);
  await openViews(page);
  await field(page, "name").fill(view);
  await submit(page, "保存为视图");
  await expect(done(page, "视图已保存。")).toBeVisible();
  await page.goto("/projects");
  await openViews(page);
  await page.getByRole("link", { name: view }).click();
  await expect(page).toHaveURL(/stage=started/);
  await expect(field(page, "stage")).toHaveValue("started");
  await openViews(page);
  await page.getByRole("button", { name: `删除视图“${view}”` }).click();
  await expect(done(page, "视图已删除。")).toBeVisible();
});

test("a project is looked up on a phone", async ({ seat }) => {
  const { page } = await seat("tunliu", { width: 360, height: 740 });
  await page.goto("/projects?stage=started");
  expect(await overflow(page)).toBe(0);
  const link = page.locator("main tbody").getByRole("link").first();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  expect(await overflow(page)).toBe(0);
});

test("the language is switched and stays", async ({ seat }) => {
  const { page } = await seat("viewer");
  await page.goto("/projects");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Projects");
  await page.goto("/rounds");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rounds");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("期次");
});
