import { randomInt } from "node:crypto";
import { violations } from "../support/axe";
import { done, field, register, submit } from "../support/projects";
import { expect, test } from "../support/test";

// long past, so that nobody takes the round of this test for the demo's open one
const year = 2000 + randomInt(20);
const number = 1 + randomInt(24);
const heldOn = `${year}-12-31`;

test("a round from its opening to a correction", async ({ seat }) => {
  test.setTimeout(240_000);
  const { page: province } = await seat("province");
  const { page: zone, watch } = await seat("tunliu");
  watch.expect(403);

  await province.goto("/rounds/new");
  await field(province, "year").fill(String(year));
  await field(province, "number").fill(String(number));
  await field(province, "heldOn").fill(`${year + 1}-01-01`);
  await submit(province, "开设");
  await expect(field(province, "heldOn")).toHaveAttribute("aria-invalid", "true");
  await expect(province.getByRole("alert").filter({ hasText: `举办日期不在 ${year} 年内` })).toBeVisible();
  await expect(field(province, "number")).toHaveValue(String(number));
  expect(await violations(province)).toEqual([]);
  await field(province, "heldOn").fill(heldOn);
  await submit(province, "开设");
  await expect(done(province, "期次已开设。")).toBeVisible();
  const round = new URL(province.url()).pathname;

  const inTime = await register(zone, { contract: { amount: "1.2亿", signedOn: `${year}-03-01` } });
  const late = await register(zone, { contract: { amount: "1.2亿", signedOn: `${year + 1}-01-05` } });
  await zone.goto(round);
  await expect(zone.getByText("还可以列入")).toBeVisible();
  await zone.getByRole("link", { name: "列入项目" }).click();
  await zone
    .getByText(/不能列入的 \d+ 个及原因/)
    .first()
    .click();
  await expect(zone.getByRole("row").filter({ hasText: late.name }).first()).toContainText(
    `晚于本期举办日期（${heldOn}）`,
  );
  expect(await violations(zone)).toEqual([]);

  await submit(zone, "列入所选项目");
  await expect(zone.getByRole("alert").filter({ hasText: "没有选择项目" })).toBeVisible();
  await zone.getByRole("checkbox", { name: inTime.name }).check();
  const amount = field(zone, `amount.signed.${inTime.id}`);
  await amount.fill("八千万");
  await submit(zone, "列入所选项目");
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await expect(amount).toHaveValue("八千万");
  await expect(zone.getByRole("checkbox", { name: inTime.name })).toBeChecked();
  await amount.fill("8000万");
  await submit(zone, "列入所选项目");
  await expect(done(zone, "所选项目已列入。")).toBeVisible();
  await expect(zone.getByRole("row").filter({ hasText: inTime.name })).toContainText("8,000");

  await zone.getByRole("row").filter({ hasText: inTime.name }).getByRole("link", { name: "移出" }).click();
  await submit(zone, "确认移出");
  await expect(done(zone, "项目已移出。")).toBeVisible();
  await zone.goto(`${round}/entries/new`);
  await zone.getByRole("checkbox", { name: inTime.name }).check();
  await submit(zone, "列入所选项目");
  const entry = zone.getByRole("row").filter({ hasText: inTime.name });
  await expect(entry).toContainText("12,000");
  await expect(entry).toContainText("项目总投资");
  const removal = await entry.getByRole("link", { name: "移出" }).getAttribute("href");

  await province.goto(round);
  await province.getByRole("link", { name: "关闭本期" }).click();
  await expect(province.getByText("已关闭的期次不能重新开设。")).toBeVisible();
  expect(await violations(province)).toEqual([]);
  await submit(province, `确认关闭${year}年第${number}期`);
  await expect(done(province, "期次已关闭，入批项目已锁定。")).toBeVisible();
  expect((await zone.goto(removal ?? ""))?.status()).toBe(403);
  await zone.goto(round);
  await expect(zone.getByText("已关闭").first()).toBeVisible();
  await expect(zone.getByRole("link", { name: "列入项目" })).toHaveCount(0);

  await province.goto(`${round}?zone=tunliu`);
  const correction = await province
    .getByRole("row")
    .filter({ hasText: inTime.name })
    .getByRole("link", { name: "更正" })
    .getAttribute("href");
  const { page: second } = await seat("province");
  await Promise.all([province.goto(correction ?? ""), second.goto(correction ?? "")]);
  await field(province, "investmentWan").fill("1.1亿");
  await field(province, "reason").fill("合同金额为1.1亿元");
  await submit(province, "确认更正");
  await expect(done(province, "更正已保存。")).toBeVisible();
  const corrected = province.getByRole("row").filter({ hasText: "合同金额为1.1亿元" });
  await expect(corrected).toContainText("12,000 万元");
  await expect(corrected).toContainText("11,000 万元");
  expect(await violations(province)).toEqual([]);

  await field(second, "investmentWan").fill("1亿");
  await field(second, "reason").fill("核减");
  await submit(second, "确认更正");
  const conflict = second.getByRole("region", { name: "他人已先行保存，您的修改尚未写入" });
  await expect(conflict).toContainText("11,000");
  await expect(conflict).toContainText("1亿");
  await expect(field(second, "reason")).toHaveValue("核减");
});

test("published figures stand beside the ledger for those who may see it", async ({ seat }) => {
  const { page } = await seat("viewer");
  await page.goto("/zones/tunliu");
  const signed = page.getByRole("row").filter({ hasText: "“签约一批”项目8个" });
  await expect(signed).toContainText("8 个");
  await expect(signed).toContainText("当年各期入批项目数");
  await expect(page.getByRole("columnheader", { name: "台账减公布" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "办理各类审批事项126件" })).toContainText("累计");
  expect(await violations(page)).toEqual([]);

  const { page: foreign } = await seat("youyu");
  await foreign.goto("/zones/tunliu");
  await expect(foreign.getByRole("row").filter({ hasText: "“签约一批”项目8个" })).toBeVisible();
  await expect(foreign.getByRole("columnheader", { name: "台账减公布" })).toHaveCount(0);
});

test("a zone's profile: every mistake at its row, then saved", async ({ seat }) => {
  const { page } = await seat("province");
  await page.goto("/zones/qingxu/edit");
  await field(page, "areaKm2").fill("10");
  await field(page, "parks[1].name").fill("东区");
  await field(page, "parks[1].areaKm2").fill("12.34567");
  await field(page, "leadingIndustries[0]").selectOption("C31");
  await submit(page, "保存");
  await expect(field(page, "parks[1].areaKm2")).toHaveAttribute("aria-invalid", "true");
  expect(await violations(page)).toEqual([]);
  await field(page, "parks[1].areaKm2").fill("4.5");
  await submit(page, "保存");
  await expect(done(page, "开发区已修改。")).toBeVisible();
  await expect(page.getByText("东区（4.5 平方公里）")).toBeVisible();
  await expect(page.getByText("黑色金属冶炼和压延加工业")).toBeVisible();
});

test("a setting is changed with its reason; the second of two sees both values", async ({ seat }) => {
  const [{ page }, { page: second }] = [await seat("province"), await seat("province")];
  const address = "/settings?edit=project.signed-not-started";
  await Promise.all([page.goto(address), second.goto(address)]);
  const value = await field(page, "value").inputValue();
  await field(page, "value").fill("很久");
  await submit(page, "保存");
  await expect(field(page, "value")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "reason")).toHaveAttribute("aria-invalid", "true");
  expect(await violations(page)).toEqual([]);
  await field(page, "value").fill(String(Number(value) + 1));
  await field(page, "reason").fill("试行");
  await submit(page, "保存");
  await expect(done(page, "设置已修改。")).toBeVisible();

  await field(second, "value").fill(String(Number(value) + 2));
  await field(second, "reason").fill("另定");
  await submit(second, "保存");
  const conflict = second.getByRole("region", { name: "他人已先行保存，您的修改尚未写入" });
  await expect(conflict).toContainText(String(Number(value) + 1));
  await expect(conflict).toContainText(String(Number(value) + 2));
  await field(second, "value").fill(value);
  await conflict.getByRole("button", { name: "用我的内容覆盖" }).click();
  await expect(done(second, "设置已修改。")).toBeVisible();
});
