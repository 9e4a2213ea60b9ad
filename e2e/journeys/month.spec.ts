import type { Locator, Page } from "@playwright/test";
import { monthsAgo } from "../support/names";
import { done, register } from "../support/projects";
import { expect, test } from "../support/test";
import { stored } from "../support/watch";

const box = (page: Page, column: string, name: string): Locator =>
  page.getByRole("textbox", { name: `${column} ${name}`, exact: true });
const save = (page: Page): Locator => page.getByRole("button", { name: /^保存 \d+ 行$/ });

/** What the browser does when a block copied from a spreadsheet is pasted into a box. */
async function paste(at: Locator, text: string): Promise<void> {
  await at.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("a month is typed and pasted, a slip of the unit flagged at its cell, and last month stands beside", async ({
  seat,
}) => {
  const { page } = await seat("tunliu");
  const { name } = await register(page);
  for (const month of [2, 1]) {
    await page.goto(`/progress?month=${monthsAgo(month)}`);
    await paste(box(page, "本月完成", name), "120\t\t\t500\t场地平整");
    await expect(box(page, "到位资金（累计）", name)).toHaveValue("500");
    await expect(box(page, "形象进度", name)).toHaveValue("场地平整");
    await save(page).click();
    await expect(done(page, "本月进度已保存。")).toBeVisible();
  }
  await page.getByRole("link", { name: "下月" }).click();
  await expect(page).toHaveURL(new RegExp(`month=${monthsAgo(0)}`));
  await expect(box(page, "本月完成", name)).toHaveValue("");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("120");
  await expect(row).toContainText("上月：场地平整");
  await box(page, "本月完成", name).fill("1200000元");
  await expect(row).toContainText("360");
  await box(page, "本月完成", name).fill("9000");
  await expect(row).toContainText("请核对单位");
  await save(page).click();
  await expect(box(page, "本月完成", name)).toHaveAttribute("aria-invalid", "true");
  await box(page, "本月完成", name).fill("90");
  await save(page).click();
  await expect(done(page, "本月进度已保存。")).toBeVisible();
  await expect(box(page, "本月完成", name)).toHaveValue("90");
});

test("what is typed into the month survives a reload and can be dropped; arrow keys move between rows", async ({
  seat,
}) => {
  const { page } = await seat("tunliu");
  const { name } = await register(page);
  await page.goto("/progress");
  await box(page, "本月完成", name).fill("75.5");
  await box(page, "存在问题", name).fill("用电容量不足");
  await expect(page.getByText("填写内容已存为草稿")).toBeVisible();
  await stored(page, "用电容量不足");
  await page.reload();
  await expect(page.getByText("已恢复上次填写而未保存的内容。")).toBeVisible();
  await expect(box(page, "本月完成", name)).toHaveValue("75.5");
  await expect(box(page, "存在问题", name)).toHaveValue("用电容量不足");
  await page.getByRole("button", { name: "放弃草稿" }).click();
  await expect(box(page, "本月完成", name)).toHaveValue("");
  const amounts = page.locator("input[data-column='0']");
  await amounts.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(amounts.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(amounts.nth(2)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(amounts.nth(1)).toBeFocused();
});

test("an amount in words is refused at its cell and kept", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const { name } = await register(page);
  await page.goto("/progress");
  await box(page, "本月完成", name).fill("一百万");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "处需要修改" })).toBeVisible();
  await expect(box(page, "本月完成", name)).toHaveAttribute("aria-invalid", "true");
  await expect(box(page, "本月完成", name)).toHaveValue("一百万");
});
