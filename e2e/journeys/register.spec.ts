import { daysAgo, uniqueCode, uniqueName } from "../support/names";
import { done, field, fillProject, register, submit } from "../support/projects";
import { expect, test } from "../support/test";
import { stored } from "../support/watch";

test("registers a project: everything wrong at once, nothing typed lost, then right", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await page.goto("/projects/new");
  const typed = {
    code: "12-34",
    "enterprise.creditCode": "91140000000000000A",
    totalInvestmentWan: "一亿二",
    fixedInvestmentWan: "1.23456",
    expectedJobs: "很多",
    landMu: "两亩",
  };
  for (const [name, value] of Object.entries(typed)) await field(page, name).fill(value);
  await field(page, "agreement.kind").selectOption("contract");
  await field(page, "agreement.signedOn").fill(daysAgo(-30));
  await submit(page, "登记项目");

  const summary = page.getByRole("alert").filter({ hasText: "处需要修改" });
  await expect(summary).toBeFocused();
  for (const name of ["name", "kind", "industry", "enterprise.name", ...Object.keys(typed)]) {
    await expect(field(page, name), name).toHaveAttribute("aria-invalid", "true");
  }
  for (const [name, value] of Object.entries(typed)) await expect(field(page, name), name).toHaveValue(value);
  await summary.getByRole("link").first().click();
  await expect(field(page, "name")).toBeFocused();

  const name = `${uniqueName()}项目`;
  await fillProject(page, { name, code: uniqueCode(), contract: { amount: "9800万", signedOn: daysAgo(40) } });
  await field(page, "enterprise.creditCode").fill("");
  await field(page, "fixedInvestmentWan").fill("100000000元");
  await field(page, "expectedJobs").fill("120");
  await field(page, "landMu").fill("45.5");
  await field(page, "agreement.amountWan").fill("");
  await field(page, "agreement.signedOn").fill(daysAgo(-30));
  await submit(page, "登记项目");
  for (const wrong of ["agreement.amountWan", "agreement.signedOn"])
    await expect(field(page, wrong), wrong).toHaveAttribute("aria-invalid", "true");
  await field(page, "agreement.amountWan").fill("9800万");
  await field(page, "agreement.signedOn").fill(daysAgo(40));
  await submit(page, "登记项目");
  await expect(done(page, "项目已登记。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("9,800 万元").first()).toBeVisible();
  await expect(page.getByText("已签约")).toBeVisible();
});

test("a resembling project is pointed out and the new one saved once confirmed", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const core = uniqueName(10);
  await register(page, { name: `${core}项目` });
  await page.goto("/projects/new");
  await fillProject(page, { name: `${core}扩建工程` });
  await submit(page, "登记项目");
  await expect(page.getByRole("alert").filter({ hasText: "处需要修改" })).toContainText(`名称与已有项目“${core}项目”`);
  await page.getByLabel("已核对，仍要登记").check();
  await submit(page, "登记项目");
  await expect(done(page, "项目已登记。")).toBeVisible();
});

test("a framework agreement becomes a contract and counts once", async ({ seat }) => {
  const { page } = await seat("tunliu");
  await register(page, { contract: "framework" });
  await expect(page.getByText("已登记", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "登记协议" }).click();
  await field(page, "kind").selectOption("contract");
  await field(page, "signedOn").fill(daysAgo(100));
  await field(page, "amountWan").fill("3.2985亿");
  await field(page, "replaces").selectOption({ index: 1 });
  await submit(page, "保存");
  await expect(done(page, "协议已登记。")).toBeVisible();
  await expect(page.getByText("已转为合同")).toBeVisible();
  await expect(page.getByRole("row", { name: /合同金额合计/ })).toContainText("32,985 万元");
});

test("a form sent twice makes one row", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const project = { name: `${uniqueName()}项目`, enterprise: `${uniqueName(6)}有限公司` };
  await page.goto("/projects/new");
  const key = await field(page, "formKey").inputValue();
  await fillProject(page, project);
  await submit(page, "登记项目");
  await expect(done(page, "项目已登记。")).toBeVisible();
  const made = new URL(page.url()).pathname;

  await page.goto("/projects/new");
  await page.locator("main [name=formKey]").evaluate((input: HTMLInputElement, value) => (input.value = value), key);
  await fillProject(page, project);
  await submit(page, "登记项目");
  await expect(done(page, "项目已登记。")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(made);
  await page.goto(`/projects?q=${encodeURIComponent(project.name)}`);
  await expect(page.getByText("共 1 条")).toBeVisible();
});

test("a draft survives closing the page", async ({ seat }) => {
  const { page } = await seat("tunliu");
  const name = `${uniqueName()}项目`;
  await page.goto("/projects/new");
  await field(page, "name").fill(name);
  await field(page, "content").fill("建设厂房两座");
  await stored(page, "建设厂房两座");
  await page.goto("/projects");
  await page.goto("/projects/new");
  await expect(field(page, "name")).toHaveValue(name);
  await expect(field(page, "content")).toHaveValue("建设厂房两座");
  await page.getByRole("button", { name: "放弃草稿" }).click();
  await expect(field(page, "name")).toHaveValue("");
});
