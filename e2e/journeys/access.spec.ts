import { PASSWORD } from "../support/accounts";
import { expect, test } from "../support/test";

test("signs in after a wrong password, and out again", async ({ seat }) => {
  const { page } = await seat(null);
  await page.goto("/projects");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("用户名").fill("tunliu.agent");
  await page.getByLabel("口令").fill("wrong-password-1");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue("tunliu.agent");
  await page.getByLabel("口令").fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await page.goto("/projects");
  await page.locator("header summary", { hasText: "代办员" }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/projects");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("another zone's project does not exist for a zone", async ({ seat }) => {
  const { page: neighbour } = await seat("youyu");
  await neighbour.goto("/projects");
  const href = await neighbour.locator("main tbody").getByRole("link").first().getAttribute("href");
  const { page, watch } = await seat("tunliu");
  watch.expect(404);
  for (const path of [`${href}`, `${href}/edit`, `${href}/history`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "没有找到该页面" })).toBeVisible();
  }
});

test("a viewer is offered no act and refused at its address", async ({ seat }) => {
  const { page, watch } = await seat("viewer");
  await page.goto("/projects?stage=signed");
  await expect(page.getByRole("link", { name: "登记项目" })).toHaveCount(0);
  const href = await page.locator("main tbody").getByRole("link").first().getAttribute("href");
  await page.goto(`${href}`);
  for (const act of ["修改", "退出", "登记开工", "登记协议", "变更投资主体", "更正"]) {
    await expect(page.locator("main").getByRole("link", { name: act, exact: true }), act).toHaveCount(0);
  }
  watch.expect(403);
  for (const path of [
    "/projects/new",
    `${href}/edit`,
    `${href}/withdraw`,
    `${href}/milestones/new?kind=started`,
    "/rounds/new",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { name: "无权进行此操作" })).toBeVisible();
  }
});

test("a project of a zone is registered, started and given its month by keyboard alone", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await page.goto("/projects");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.getByRole("link", { name: "登记项目" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/projects\/new/);
  await page.locator("main [name=name]").focus();
  const order = ["name", "code", "kind", "enterprise.name", "enterprise.creditCode", "industry", "chain"];
  for (const name of order) {
    await expect(page.locator(`main [name="${name}"]`)).toBeFocused();
    await page.keyboard.press("Tab");
  }
});
