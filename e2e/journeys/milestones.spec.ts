import { daysAgo, uniqueName } from "../support/names";
import { done, field, recordStart, register, submit } from "../support/projects";
import { expect, test } from "../support/test";

test("a start without its evidence is refused, with it recorded", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await register(page);
  await page.getByRole("link", { name: "登记开工" }).click();
  await field(page, "occurredOn").fill(daysAgo(300));
  await page.locator("input[name=evidence][value=filing]").check();
  await submit(page, "登记开工");
  const summary = page.getByRole("alert").filter({ hasText: "处需要修改" });
  await expect(summary).toContainText("施工合同");
  await expect(summary).toContainText("现场照片");
  await expect(summary).toContainText("签约");
  await expect(page.locator("input[name=evidence][value=filing]")).toBeChecked();
  await field(page, "occurredOn").fill(daysAgo(60));
  await page.locator("input[name=evidence][value=construction_contract]").check();
  await page.locator("input[name=evidence][value=site_photo]").check();
  await field(page, "note.construction_contract").fill("晋建合〔2026〕18号");
  await submit(page, "登记开工");
  await expect(done(page, "节点已登记。")).toBeVisible();
  await expect(page.getByText("晋建合〔2026〕18号")).toBeVisible();
  await expect(page.getByText("已开工")).toBeVisible();
});

test("a wrong day is corrected with a reason; the old record stays visible", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const { href } = await register(page);
  await recordStart(page, href, daysAgo(60));
  await page.getByRole("link", { name: "更正 开工" }).click();
  await field(page, "occurredOn").fill(daysAgo(50));
  await submit(page, "更正");
  await expect(field(page, "reason")).toHaveAttribute("aria-invalid", "true");
  await field(page, "reason").fill("开工报告日期看错");
  await submit(page, "更正");
  await expect(done(page, "已更正，原记录保留。")).toBeVisible();
  await expect(page.getByText("已被更正")).toBeVisible();
  await page.getByRole("link", { name: "变更记录" }).click();
  await expect(page.getByRole("row", { name: /开工报告日期看错/ })).toContainText(daysAgo(60));
});

test("a project is given up with a reason and brought back", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await register(page);
  await page.getByRole("link", { name: "退出", exact: true }).click();
  await submit(page, "退出");
  await expect(field(page, "reason")).toHaveAttribute("aria-invalid", "true");
  await field(page, "reason").fill("企业资金链断裂");
  await submit(page, "退出");
  await expect(done(page, "项目已退出。")).toBeVisible();
  await expect(page.getByText("企业资金链断裂").first()).toBeVisible();
  await page.getByRole("link", { name: "恢复", exact: true }).click();
  await field(page, "reason").fill("已引入新股东");
  await submit(page, "恢复");
  await expect(done(page, "项目已恢复。")).toBeVisible();
  await expect(page.getByText("已签约")).toBeVisible();
});

test("the investor changes and the former one stays in the record", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const [from, to] = [`${uniqueName(6)}有限公司`, `${uniqueName(6)}有限公司`];
  await register(page, { enterprise: from });
  await page.getByRole("link", { name: "变更投资主体" }).click();
  await field(page, "enterprise.name").fill(to);
  await field(page, "changedOn").fill(daysAgo(5));
  await field(page, "reason").fill("股权转让");
  await submit(page, "变更投资主体");
  await expect(done(page, "投资主体已变更。")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`${from}.*${to}`) })).toBeVisible();
});

test("two people save the same project: the second sees both versions and overwrites knowingly", async ({ seat }) => {
  const { page: first } = await seat("tunliu");
  const { page: second } = await seat("tunliu.clerk");
  const { href } = await register(first);
  await first.goto(`${href}/edit`);
  await second.goto(`${href}/edit`);
  await field(first, "leadOfficer").fill("张明");
  await submit(first, "保存");
  await expect(done(first, "已保存。")).toBeVisible();
  await field(second, "leadOfficer").fill("李华");
  await submit(second, "保存");
  await expect(second.getByRole("heading", { name: "他人已先行保存" })).toBeVisible();
  const row = second.getByRole("row", { name: /责任领导/ });
  await expect(row).toContainText("张明");
  await expect(row).toContainText("李华");
  await expect(field(second, "leadOfficer")).toHaveValue("李华");
  await second.getByRole("button", { name: "用我的内容覆盖" }).click();
  await expect(done(second, "已保存。")).toBeVisible();
  await expect(second.getByText("李华")).toBeVisible();
});
