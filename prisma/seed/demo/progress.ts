import { addDays, diffMonths, firstDayOf, lastDayOf, monthOf, shiftMonth } from "@/lib/platform/dates";
import { dayOf, notBefore, officeHours } from "./calendar";
import { wan, WAN } from "./facts";
import type { DemoLedger, Row } from "./ledger";
import type { ZonePeople } from "./people";
import { Random } from "./random";
import type { Story } from "./story";

/** Months before the present one of which the demo has progress. */
const MONTHS = 14;

/** When monthly progress begins in the demo: then every running project says what was invested before. */
export function progressBegins(today: string): string {
  return `${firstDayOf(shiftMonth(monthOf(today), 1 - MONTHS))}T01:05:00.000Z`;
}

const yuanOf = (amount: unknown) => Math.round(Number(amount) * WAN);

/** The share of the total that was spent when monthly progress began, by how long the project had been running. */
export function spentBefore(random: Random, row: Row, day: string): number {
  const running = diffMonths(monthOf(String(row.started_on)), monthOf(day));
  const part =
    row.producing_on === null
      ? Math.min(0.75, (running + 1) / 20) * (random.int(70, 110) / 100)
      : random.int(88, 99) / 100;
  return Math.round((yuanOf(row.total_investment_wan) * part) / (10 * WAN)) * 10 * WAN;
}

const PHYSICAL: readonly (readonly [number, string])[] = [
  [0.12, "场地平整完成，基础开挖"],
  [0.3, "基础施工完成，主体施工"],
  [0.5, "主体结构施工至过半"],
  [0.7, "主体封顶，设备订货"],
  [0.9, "设备安装"],
  [2, "设备调试，收尾"],
];
const PROBLEMS = ["用地指标尚未落实", "施工用电容量不足", "环评批复办理中", "企业流动资金紧张", "设备到货延期"];
const PROCEDURES = ["备案、环评已办结，施工许可办理中", "手续齐全", "规划许可已取得", "能评办理中"];
const LEVELS = ["zone", "county", "city", "province"] as const;

function stateAt(ledger: DemoLedger, id: number, at: string): Row | null {
  const versions = ledger.tables.get("projects")?.get(String(id)) ?? [];
  return versions.findLast((version) => version.from <= at)?.row ?? null;
}

/** What a month brought, in yuan: nothing before the start, about the same each month while building, less after production began. */
function amountOf(random: Random, state: Row, month: string, monthly: number, left: number): number {
  if (state.started_on === null || monthOf(String(state.started_on)) > month) return 0;
  if (state.producing_on !== null && diffMonths(monthOf(String(state.producing_on)), month) > 2) return 0;
  const season = ["01", "02"].includes(month.slice(5)) ? 0.65 : 1;
  const late = state.producing_on === null ? 1 : 0.6;
  const step = monthly > 40 * WAN ? WAN : WAN / 10;
  const amount = Math.round((monthly * season * late * random.int(65, 150)) / 100 / step) * step;
  return left < amount ? 0 : amount;
}

/** How much of the month is entered: nearly everything, of the last month less, in some zones nothing yet. */
function completeness(zone: { id: number; code: string }, last: boolean): number {
  if (!last) return 0.99;
  if (zone.code === "tunliu") return 0.75;
  if (zone.code === "youyu-tourism" || zone.id % 6 === 0) return 0;
  return zone.id % 6 < 3 ? 0.8 : 0.98;
}

type Running = { story: Story; random: Random; monthly: number; spent: number };

function enter(running: Running, month: string, at: string, people: ZonePeople, ledger: DemoLedger): void {
  const { story, random } = running;
  const state = stateAt(ledger, story.row.id as number, at);
  if (
    !state ||
    state.signed_on === null ||
    String(state.signed_on) > lastDayOf(month) ||
    state.stage === "withdrawn" ||
    story.row.stage === "withdrawn"
  )
    return;
  if (state.at_capacity_on !== null && String(state.at_capacity_on) < firstDayOf(month)) return;
  const total = yuanOf(state.total_investment_wan);
  const amount = amountOf(random, state, month, running.monthly, total - running.spent);
  running.spent += amount;
  const part = running.spent / total;
  const building = state.stage === "started";
  const trouble = building && random.chance(0.14);
  const row: Row = {
    zone_id: story.cast.zone.id,
    project_id: story.row.id,
    month: firstDayOf(month),
    invested_wan: wan(amount),
    funds_in_place_wan:
      state.started_on !== null && random.chance(0.9)
        ? wan(Math.min(total, Math.round((running.spent * random.int(100, 125)) / 100 / WAN) * WAN))
        : null,
    physical: building
      ? (PHYSICAL.find(([until]) => part < until)?.[1] ?? null)
      : state.stage === "signed"
        ? "前期手续办理"
        : random.chance(0.5)
          ? "已投产"
          : null,
    problems: trouble ? random.pick(PROBLEMS) : null,
    procedures: random.chance(0.5) ? random.pick(PROCEDURES) : null,
    coordination: null,
    coordination_level: null,
    version: 1,
    recorded_at: at,
    recorded_by: people.clerk.id,
  };
  if (trouble && random.chance(0.4))
    Object.assign(row, { coordination: `请协调：${String(row.problems)}`, coordination_level: random.pick(LEVELS) });
  record(ledger, row, at, people, null);
  const again = officeHours(random, addDays(dayOf(at), random.int(12, 45)));
  if (building && amount > 0 && random.chance(0.015) && dayOf(again) < story.cast.today) {
    const corrected = Math.round((amount * 0.9) / WAN) * WAN;
    running.spent += corrected - amount;
    record(ledger, { ...row, invested_wan: wan(corrected), version: 2, recorded_at: again }, again, people, row);
  }
}

function record(ledger: DemoLedger, row: Row, at: string, people: ZonePeople, before: Row | null): void {
  const month = String(row.month).slice(0, 7);
  ledger.put("progress", row, at, people.clerk);
  ledger.note({
    at,
    actor: people.clerk,
    action: "projects.save-month",
    entity: "progress",
    entity_id: `${String(row.project_id)}/${month}`,
    zone_id: row.zone_id as number,
    project_id: row.project_id as number,
    before: before && { investedWan: before.invested_wan },
    after: { month, investedWan: row.invested_wan },
  });
}

/** Enters the months of a zone's projects, each month in one go some days after its end. */
export function tellProgress(stories: readonly Story[], people: ZonePeople, today: string): void {
  const [first] = stories;
  if (!first) return;
  const { ledger, zone } = first.cast;
  const random = new Random(`progress ${zone.code}`);
  const running = stories.map((story) => ({
    story,
    random: new Random(`progress ${story.row.id as number}`),
    monthly: yuanOf(story.row.total_investment_wan) / random.int(9, 26),
    spent: yuanOf(story.row.invested_before_wan),
  }));
  for (let back = MONTHS; back >= 1; back -= 1) {
    const month = shiftMonth(monthOf(today), -back);
    const at = notBefore(
      random,
      officeHours(random, addDays(firstDayOf(shiftMonth(month, 1)), random.int(2, 8))),
      progressBegins(today),
    );
    if (dayOf(at) >= today) continue;
    for (const each of running) {
      if (each.random.chance(completeness(zone, back === 1))) enter(each, month, at, people, ledger);
    }
  }
}
