import { randomInt } from "node:crypto";
import { PASSWORD, signIn } from "../support/accounts";
import { violations } from "../support/axe";
import { expect, test, type Seat } from "../support/test";

/** A new clerk of Tunliu made by its manager; answers user name and one-time password. */
async function newClerk({ page }: Seat): Promise<{ username: string; password: string }> {
  const username = `clerk${Date.now().toString(36)}${randomInt(1_000)}`;
  await page.goto("/accounts/new");
  await page.getByLabel("姓名").fill("王填报");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("角色").selectOption("zone_clerk");
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page).toHaveURL(/\/accounts\/[0-9a-f-]{36}\?done=access\.created/);
  const password = (await page.locator("output").innerText()).trim();
  expect(await violations(page)).toEqual([]);
  return { username, password };
}

async function changePassword({ page }: Seat, current: string, next: string, repeat = next): Promise<void> {
  await page.getByLabel("原口令").fill(current);
  await page.getByLabel("新口令", { exact: false }).first().fill(next);
  await page.getByLabel("再输入一次新口令").fill(repeat);
  await page.getByRole("button", { name: "修改口令" }).click();
}

test("a new clerk must change the first password; all rules answer at once at their fields", async ({ seat }) => {
  const { username, password } = await newClerk(await seat("tunliu"));
  const clerk = await seat(null);
  await signIn(clerk.page, username, password);
  for (const path of ["/projects", "/account", "/"]) {
    await clerk.page.goto(path);
    await expect(clerk.page).toHaveURL(/\/password$/);
  }
  await changePassword(clerk, password, "short", "other");
  await expect(clerk.page.getByText("两次输入的新口令不一致，请重新输入。").first()).toBeVisible();
  await changePassword(clerk, password, "Tunliu@2026");
  await expect(clerk.page.getByText(/口令主要由常见词/).first()).toBeVisible();
  expect(await violations(clerk.page)).toEqual([]);
  await changePassword(clerk, password, "Gravel+Otter+61");
  await expect(clerk.page).toHaveURL(/\/\?done=access\.password/);
  await clerk.page.goto("/projects");
  await expect(clerk.page).toHaveURL(/\/projects$/);
});

test("five wrong passwords lock an account, the right one says the same, and its manager unlocks it", async ({
  seat,
}) => {
  const manager = await seat("tunliu");
  const { username, password } = await newClerk(manager);
  const account = manager.page.url();
  const { page } = await seat(null);
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  const said = new Set<string>();
  for (const attempt of [...Array<string>(5).fill("wrong"), password]) {
    await page.getByLabel("口令").fill(attempt);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await answered;
    said.add(
      await page
        .getByText(/未能登录/)
        .first()
        .innerText(),
    );
  }
  expect(said.size).toBe(1);
  await manager.page.goto(account);
  await expect(manager.page.getByText("已锁定")).toBeVisible();
  await manager.page.getByRole("button", { name: "解除锁定" }).click();
  await expect(manager.page.getByText("账号已解锁。")).toBeVisible();
  await signIn(page, username, password);
});

test("one ends the session of another device, and a disabled account is out at the next click", async ({ seat }) => {
  const manager = await seat("tunliu");
  const { username, password } = await newClerk(manager);
  const account = manager.page.url().split("?")[0] ?? "";
  const [here, there] = [await seat(null), await seat(null)];
  await signIn(here.page, username, password);
  await changePassword(here, password, "Gravel+Otter+61");
  await expect(here.page).toHaveURL(/done=access\.password/);
  await signIn(there.page, username, "Gravel+Otter+61");
  await here.page.goto("/account");
  await here.page.getByRole("button", { name: "结束", exact: true }).click();
  await expect(here.page.getByText("该设备的登录已结束。")).toBeVisible();
  await there.page.goto("/projects?stage=signed");
  await expect(there.page).toHaveURL(/\/sign-in\?next=%2Fprojects%3Fstage%3Dsigned/);
  await manager.page.goto(account);
  await manager.page.getByText("停用账号").first().click();
  await manager.page.getByRole("button", { name: "停用账号" }).click();
  await expect(manager.page.getByText(/账号已停用，其登录和令牌即刻失效/)).toBeVisible();
  await here.page.goto("/projects");
  await expect(here.page).toHaveURL(/\/sign-in/);
});

test("a token is shown once, opens the API, and is revoked", async ({ seat, request }) => {
  const { page } = await seat("youyu");
  await page.goto("/account");
  await page.locator("summary", { hasText: "新建令牌" }).click();
  const name = `交换平台 ${randomInt(1_000_000)}`;
  await page.getByLabel("用途").fill(name);
  await page.getByRole("button", { name: "生成令牌" }).click();
  const token = (await page.locator("output").innerText()).trim();
  expect(await violations(page)).toEqual([]);
  const me = () => request.get("/api/v1/me", { headers: { Authorization: `Bearer ${token}` } });
  expect((await me()).status()).toBe(200);
  await page.goto("/account");
  await expect(page.getByText(token)).toHaveCount(0);
  await page
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("button", { name: "撤销" })
    .click();
  await expect(page.getByText("令牌已撤销。")).toBeVisible();
  expect((await me()).status()).toBe(401);
});

test("the sign-in works by keyboard, leads on to the page asked for and to no other place", async ({ seat }) => {
  const { page } = await seat(null);
  await page.goto("/projects?stage=signed");
  await page.locator("input[name=username]").focus();
  await page.keyboard.type("tunliu.agent");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/projects\?stage=signed/);
  await page.goto("/sign-in?next=https://evil.example/");
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
});

test("two minutes before the end of the idle time one is warned and goes on with one click", async ({ seat }) => {
  const { page } = await seat("viewer");
  await page.clock.install();
  await page.goto("/account");
  // the time is counted from when the page has become alive
  await page.waitForLoadState("networkidle");
  const warning = page.getByText("约 2 分钟后将退出登录");
  await page.clock.fastForward("26:00");
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward("01:30");
  await expect(warning).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "继续使用" }).click();
  await expect(warning).toHaveCount(0);
});
