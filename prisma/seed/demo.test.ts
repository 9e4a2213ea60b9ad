import { describe, expect, it } from "vitest";
import { creditCodeRefusal, projectCodeRefusal } from "@/lib/projects/rules/identifiers";
import { agreementProblems, computeContractWan, computeSignedOn, strongestKind } from "@/lib/projects/rules/agreements";
import { factsProblems } from "@/lib/projects/rules/facts";
import { evidenceProblems } from "@/lib/projects/rules/milestones";
import { progressProblems, progressWarnings } from "@/lib/projects/rules/progress";
import { DEFAULT_EVIDENCE_RULES } from "@/lib/projects/reference";
import type { AgreementKind, Evidence, MilestoneKind, ProjectKind, Stage } from "@/lib/projects/types";
import { stageFrom } from "@/lib/projects/workflow";
import { dayInProvince } from "@/lib/platform/clock";
import { tellDemo } from "./demo";
import type { DemoLedger, Row, VersionedTable } from "./demo/ledger";

const TODAY = "2026-11-23";
const zone = (id: number, code: string, kind: string, level = "provincial") => ({
  id,
  code,
  kind,
  level,
  shortZh: `演示${id}区`,
  place: "演示",
});
const ZONES = [
  zone(1, "a", "etdz", "national"),
  zone(2, "tunliu", "etdz"),
  zone(3, "youyu-tourism", "tourism"),
  zone(4, "c", "agriculture"),
  zone(5, "d", "hightech"),
  zone(6, "e", "etdz"),
];
const accounts = new Map([["province", "00000000-0000-4000-8000-000000000001"]]);
const ledger = tellDemo(ZONES, accounts, TODAY);

const rowsOf = (of: DemoLedger, table: VersionedTable) => of.current(table);
const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
function by(rows: Row[], key: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}
const projects = rowsOf(ledger, "projects");
const agreements = by(rowsOf(ledger, "agreements"), "project_id");
const milestones = by(rowsOf(ledger, "milestones"), "project_id");
const withdrawals = by(rowsOf(ledger, "withdrawals"), "project_id");

const factsOf = (row: Row) => ({
  id: String(row.id),
  kind: row.kind as AgreementKind,
  signedOn: String(row.signed_on),
  amountWan: text(row.amount_wan),
  replaces: text(row.replaces_id),
  supplements: text(row.supplements_id),
});
const daysOf = (row: Row) => ({
  signedOn: text(row.signed_on),
  startedOn: text(row.started_on),
  producingOn: text(row.producing_on),
  atCapacityOn: text(row.at_capacity_on),
});

describe("the demo obeys the ledger's own rules", () => {
  it("is the same at every telling", () => {
    expect(JSON.stringify(rowsOf(tellDemo(ZONES, accounts, TODAY), "batch_entries"))).toBe(
      JSON.stringify(rowsOf(ledger, "batch_entries")),
    );
    expect(projects.filter((row) => row.zone_id === 2)).toHaveLength(80);
    expect(projects.filter((row) => row.zone_id === 3)).toHaveLength(25);
  });

  it("has every kind of event", () => {
    expect(rowsOf(ledger, "milestones").some((row) => row.corrects_id !== null)).toBe(true);
    expect(rowsOf(ledger, "withdrawals").some((row) => row.restored_on !== null)).toBe(true);
    expect(rowsOf(ledger, "agreements").some((row) => row.replaces_id !== null)).toBe(true);
    expect(rowsOf(ledger, "agreements").some((row) => row.supplements_id !== null)).toBe(true);
    expect(rowsOf(ledger, "batch_entries").some((row) => row.removed_at !== null)).toBe(true);
    expect(ledger.investorChanges.length).toBeGreaterThan(0);
    expect(rowsOf(ledger, "rounds").filter((row) => row.closed_at === null)).toHaveLength(1);
  });

  it("states days, stage and contract as they follow from agreements, milestones and withdrawals", () => {
    for (const row of projects) {
      const own = (agreements.get(row.id) ?? []).map(factsOf);
      const marks = (milestones.get(row.id) ?? []).filter((mark) => mark.superseded_at === null);
      const dayOf = (kind: MilestoneKind) => text(marks.find((mark) => mark.kind === kind)?.occurred_on);
      const days = {
        signedOn: dayOf("signed"),
        startedOn: dayOf("started"),
        producingOn: dayOf("producing"),
        atCapacityOn: dayOf("at_capacity"),
      };
      expect(daysOf(row)).toEqual(days);
      expect(row.signed_on).toBe(computeSignedOn(own));
      const open = (withdrawals.get(row.id) ?? []).find((each) => each.restored_on === null);
      expect({ stage: row.stage, stageOn: row.stage_on }).toEqual(
        stageFrom(days, String(row.registered_on), text(open?.withdrawn_on)),
      );
      expect([row.contract_wan, row.agreement_kind]).toEqual([computeContractWan(own), strongestKind(own)]);
      const inOrder = Object.values(days).filter((day) => day !== null);
      expect(inOrder).toEqual([...inOrder].sort());
      const facts = { plannedStartOn: text(row.planned_start_on), plannedProducingOn: text(row.planned_producing_on) };
      expect(
        factsProblems({
          ...facts,
          totalInvestmentWan: String(row.total_investment_wan),
          fixedInvestmentWan: text(row.fixed_investment_wan),
        }),
      ).toEqual([]);
    }
  });

  it("adds agreements as the command would allow, and milestones with their evidence, never before they occurred", () => {
    const kindOf = new Map(projects.map((row) => [row.id, row.kind as ProjectKind]));
    for (const rows of agreements.values()) {
      const told = rows.map((row) => ({
        ...factsOf(row),
        recordedOn: dayInProvince(new Date(String(row.recorded_at))),
      }));
      told.forEach((added, at) => {
        const before = told.slice(0, at);
        const project = { stage: "registered" as Stage, signedOn: computeSignedOn(before) };
        expect(agreementProblems({ project, agreements: before, added, today: added.recordedOn })).toEqual([]);
      });
    }
    for (const row of rowsOf(ledger, "milestones")) {
      expect(String(row.occurred_on) <= dayInProvince(new Date(String(row.recorded_at)))).toBe(true);
      const kind = row.kind as MilestoneKind;
      expect(
        evidenceProblems(DEFAULT_EVIDENCE_RULES, kind, kindOf.get(row.project_id) ?? "new", row.evidence as Evidence[]),
      ).toEqual([]);
    }
  });

  it("enters months that fit the project, without a slip of the unit", () => {
    const byProject = by(rowsOf(ledger, "progress"), "project_id");
    for (const row of projects) {
      const months = (byProject.get(row.id) ?? []).map((each) => ({
        month: String(each.month).slice(0, 7),
        investedWan: String(each.invested_wan),
      }));
      months.forEach((input, at) => {
        const facts = {
          stage: row.stage as Stage,
          signedOn: text(row.signed_on),
          investedBeforeWan: String(row.invested_before_wan),
          totalInvestmentWan: String(row.total_investment_wan),
        };
        const project = { ...facts, months: months.slice(0, at) };
        expect([...progressProblems(project, input, TODAY), ...progressWarnings(project, input)]).toEqual([]);
      });
    }
  });

  it("enters projects into rounds that were open, for milestones that had occurred, once per batch", () => {
    const rounds = new Map(rowsOf(ledger, "rounds").map((row) => [row.id, row]));
    const projectOf = new Map(projects.map((row) => [row.id, row]));
    const column = { signed: "signed_on", started: "started_on", producing: "producing_on" } as const;
    const seen = new Set<string>();
    for (const entry of rowsOf(ledger, "batch_entries").filter((row) => row.removed_at === null)) {
      const round = rounds.get(entry.round_id);
      const batch = entry.batch as keyof typeof column;
      expect(String(projectOf.get(entry.project_id)?.[column[batch]]) <= String(round?.held_on)).toBe(true);
      expect(String(entry.recorded_at) > String(round?.created_at)).toBe(true);
      expect(round?.closed_at === null || String(entry.recorded_at) < String(round?.closed_at)).toBe(true);
      const key = `${String(entry.project_id)} ${batch}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
  });

  it("invents enterprises that nobody can take for real ones", () => {
    for (const row of rowsOf(ledger, "enterprises")) {
      if (row.credit_code === null) continue;
      expect(creditCodeRefusal(String(row.credit_code))).toBeNull();
      expect(String(row.credit_code).slice(2, 8)).toBe("149900");
    }
    const codes = projects.flatMap((row) => (row.code === null ? [] : [String(row.code)]));
    expect(codes.map(projectCodeRefusal).filter((each) => each !== null)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
