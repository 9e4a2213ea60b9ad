import { searchInitials } from "@/lib/projects/rules/pinyin";
import { dayOf } from "./calendar";
import { enterpriseRow, wan } from "./facts";
import { spentBefore } from "./progress";
import type { Story } from "./story";

const WITHDRAWALS = [
  "企业资金链紧张，双方协商解除合同",
  "项目选址调整，不再实施",
  "市场变化，投资方终止投资",
  "未按约定期限开工，合同解除",
];

/** Given up, with a reason. */
export function withdraw(story: Story, on: string, at: string): void {
  const { ledger, people, random } = story.cast;
  const reason = random.pick(WITHDRAWALS);
  const before = { stage: story.row.stage };
  story.withdrawal = {
    id: ledger.nextId("withdrawals"),
    ...story.ids,
    withdrawn_on: on,
    reason,
    recorded_at: at,
    recorded_by: people.manager.id,
    restored_on: null,
    restored_reason: null,
    restored_at: null,
    restored_by: null,
  };
  ledger.put("withdrawals", story.withdrawal, at, people.manager);
  story.row.withdrawn_during = `{[${on},)}`;
  story.save(at, people.manager);
  const after = { stage: "withdrawn", withdrawnOn: on };
  story.note(at, people.manager, "projects.withdraw-project", { before, after, reason });
}

/** Goes on where it stood. */
export function restore(story: Story, on: string, at: string): void {
  if (!story.withdrawal) return;
  const { ledger, people } = story.cast;
  const reason = "投资方资金到位，恢复实施";
  ledger.put(
    "withdrawals",
    { ...story.withdrawal, restored_on: on, restored_reason: reason, restored_at: at, restored_by: people.manager.id },
    at,
    people.manager,
  );
  story.row.withdrawn_during = `{[${String(story.withdrawal.withdrawn_on)},${on})}`;
  story.withdrawal = null;
  story.save(at, people.manager);
  const after = { stage: story.row.stage, restoredOn: on };
  story.note(at, people.manager, "projects.restore-project", { before: { stage: "withdrawn" }, after, reason });
}

/** Another enterprise takes the project over. */
export function changeInvestor(story: Story, on: string, at: string): void {
  const { ledger, people, random, product, zone } = story.cast;
  const from = story.enterprise;
  story.enterprise = enterpriseRow(random, product, zone, ledger.nextId("enterprises"), at, people.clerk.id);
  ledger.put("enterprises", story.enterprise, at, people.clerk);
  const reason = "股权转让，投资主体变更";
  ledger.investorChanges.push({
    id: ledger.nextId("investor_changes"),
    ...story.ids,
    from_enterprise_id: from.id,
    to_enterprise_id: story.enterprise.id,
    changed_on: on,
    reason,
    recorded_at: at,
    recorded_by: people.clerk.id,
  });
  story.row.enterprise_id = story.enterprise.id;
  reindex(story);
  story.save(at, people.clerk);
  const [before, after] = [from, story.enterprise].map((each) => ({
    enterprise: { name: each.name, creditCode: each.credit_code },
  }));
  story.note(at, people.clerk, "projects.change-investor", { before, after, reason });
}

/** The name changes; the former one stays findable. */
export function rename(story: Story, at: string): void {
  const { people } = story.cast;
  const before = { name: story.row.name };
  const stem = String(story.row.name)
    .replace(/（[一二三四]期）$/, "")
    .replace(/项目$/, "");
  story.row.name = `${stem}${stem.includes("示范") ? "工程" : "示范"}项目`;
  story.row.former_names = [before.name];
  reindex(story);
  story.save(at, people.clerk);
  const after = { name: story.row.name, formerNames: story.row.former_names };
  story.note(at, people.clerk, "projects.update-project", { before, after });
}

/** Monthly progress begins: what was invested before is put in once. */
export function sayInvestedBefore(story: Story, at: string): void {
  if (story.row.started_on === null || story.withdrawn) return;
  const { people, random } = story.cast;
  const before = { investedBeforeWan: story.row.invested_before_wan };
  story.row.invested_before_wan = wan(spentBefore(random, story.row, dayOf(at)));
  story.save(at, people.clerk);
  const after = { investedBeforeWan: story.row.invested_before_wan };
  const reason = "启用月度进度填报，补录此前累计完成投资";
  story.note(at, people.clerk, "projects.update-project", { before, after, reason });
}

function reindex(story: Story): void {
  const { name, former_names: former } = story.row;
  story.row.pinyin = searchInitials(String(name), former as string[], String(story.enterprise.name));
}
