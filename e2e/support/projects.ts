import { expect, type Locator, type Page } from "@playwright/test";
import { daysAgo, uniqueName } from "./names";

/** The control for a field of a form by its name. */
export const field = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`);

/** The notice that says what was just done. */
export const done = (page: Page, text: string): Locator => page.getByRole("status").filter({ hasText: text });

export type NewProject = {
  name: string;
  enterprise?: string;
  code?: string;
  total?: string;
  contract?: { amount: string; signedOn: string } | "framework" | null;
};

/** Fills the form of a new project without sending it. */
export async function fillProject(page: Page, project: NewProject): Promise<void> {
  const { name, enterprise = `${uniqueName(6)}有限公司`, code, total = "1.2亿", contract = null } = project;
  await field(page, "name").fill(name);
  await field(page, "enterprise.name").fill(enterprise);
  if (code) await field(page, "code").fill(code);
  await field(page, "kind").selectOption("new");
  await field(page, "industry").selectOption("C32");
  await field(page, "totalInvestmentWan").fill(total);
  if (contract === null) return;
  await field(page, "agreement.kind").selectOption(contract === "framework" ? "framework" : "contract");
  await field(page, "agreement.signedOn").fill(contract === "framework" ? daysAgo(250) : contract.signedOn);
  if (contract !== "framework") await field(page, "agreement.amountWan").fill(contract.amount);
}

/** Registers a project through the form and returns its address. By default it is signed 200 days ago for 1.2亿元. */
export async function register(
  page: Page,
  project: Partial<NewProject> = {},
): Promise<{ name: string; href: string; id: string }> {
  const name = project.name ?? `${uniqueName()}项目`;
  await page.goto("/projects/new");
  await fillProject(page, { contract: { amount: "1.2亿", signedOn: daysAgo(200) }, ...project, name });
  await submit(page, "登记项目");
  await expect(done(page, "项目已登记。")).toBeVisible();
  const href = new URL(page.url()).pathname;
  return { name, href, id: href.split("/").at(-1) ?? "" };
}

/** Sends the form of the page by its button. */
export async function submit(page: Page, button: string): Promise<void> {
  await page.locator("main form").getByRole("button", { name: button, exact: true }).click();
}

/** Records the start of a project with all the evidence that the rule asks for. */
export async function recordStart(page: Page, href: string, on: string): Promise<void> {
  await page.goto(`${href}/milestones/new?kind=started`);
  await field(page, "occurredOn").fill(on);
  for (const evidence of ["filing", "construction_contract", "site_photo"])
    await page.locator(`input[name=evidence][value=${evidence}]`).check();
  await submit(page, "登记开工");
  await expect(done(page, "节点已登记。")).toBeVisible();
}
