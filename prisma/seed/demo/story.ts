import { addDays } from "@/lib/platform/dates";
import { computeContractWan, strongestKind } from "@/lib/projects/rules/agreements";
import type { AgreementKind, Evidence, MilestoneKind, ProjectKind } from "@/lib/projects/types";
import { DAY_OF, stageFrom } from "@/lib/projects/workflow";
import { changeInvestor, rename, restore, sayInvestedBefore, withdraw } from "./acts";
import { dayOf, type DemoRound, notBefore, officeHours, recordingLag } from "./calendar";
import { type Entry, enterMilestone, followTotal } from "./entries";
import { type DemoZone, share, wan } from "./facts";
import type { Product } from "./catalog";
import type { AuditLine, DemoActor, DemoLedger, Row } from "./ledger";
import type { ZonePeople } from "./people";
import type { Occurrence, Plot } from "./plot";
import { progressBegins } from "./progress";
import type { Random } from "./random";

export type Cast = {
  ledger: DemoLedger;
  random: Random;
  rounds: readonly DemoRound[];
  today: string;
  zone: DemoZone;
  people: ZonePeople;
  province: DemoActor;
  product: Product;
  plot: Plot;
};

const COLUMN = {
  signed: "signed_on",
  started: "started_on",
  producing: "producing_on",
  at_capacity: "at_capacity_on",
} as const;
const CORRECTIONS = ["录入时误用填报日期，按开工令更正", "与佐证材料日期不一致，按材料更正", "笔误，按验收文件更正"];

function evidenceOf(random: Random, kind: MilestoneKind, projectKind: ProjectKind): Evidence[] {
  const note = `演示-${random.int(1000, 9999)}`;
  const list = (...kinds: Evidence["kind"][]) => kinds.map((each) => ({ kind: each, note }));
  if (kind === "signed") return list("contract");
  if (kind === "at_capacity") return list("output_statement");
  if (kind === "producing") return random.chance(0.6) ? list("acceptance") : list("trial_production", "first_invoice");
  if (projectKind === "equipment") return list("filing", "equipment_contract", "payment_proof");
  return random.chance(0.5)
    ? list("filing", "construction_contract", "site_photo")
    : list("filing", "construction_contract", "construction_permit", "site_photo");
}

/** One invented project from its registration on: every method records one act at an instant, as the command of that act would. */
export class Story {
  readonly entries: Entry[] = [];
  private readonly agreements: Row[] = [];
  private readonly milestones = new Map<MilestoneKind, Row>();
  withdrawal: Row | null = null;
  enterprise: Row;
  /** acts still to come, by instant; entries into rounds are added on the way */
  private readonly agenda: { at: string; act: (at: string) => void }[] = [];

  constructor(
    readonly cast: Cast,
    readonly row: Row,
    enterprise: Row,
  ) {
    this.enterprise = enterprise;
  }

  /** Puts an act on the agenda unless it would be typed in today or later. */
  plan(at: string, act: (at: string) => void): boolean {
    if (dayOf(at) >= this.cast.today) return false;
    this.agenda.push({ at, act });
    return true;
  }

  dayOfMilestone(kind: MilestoneKind): string | null {
    return this.row[COLUMN[kind]] as string | null;
  }

  get withdrawn(): boolean {
    return this.withdrawal !== null;
  }

  get ids() {
    return { zone_id: this.cast.zone.id, project_id: this.row.id as number };
  }

  /** Adds a line to the trail; about the project itself unless it names another record. */
  note(at: string, actor: DemoActor, action: string, line: Partial<AuditLine>): void {
    this.cast.ledger.note({
      at,
      actor,
      action,
      entity: "project",
      entity_id: this.ids.project_id,
      ...this.ids,
      ...line,
    });
  }

  /** Registers the project and lets everything happen that is recorded before today. */
  tell(createdAt: string): void {
    const { ledger, people, plot, random } = this.cast;
    const [first, ...rest] = plot.occurrences;
    const opens = first && (first.what === "contract" || first.what === "framework" || first.what === "intent");
    ledger.put("enterprises", this.enterprise, createdAt, people.clerk);
    if (opens) this.agree(first.what as AgreementKind, first.on, createdAt, {}, false);
    ledger.put("projects", this.row, createdAt, people.clerk);
    const after = {
      name: this.row.name,
      kind: this.row.kind,
      industry: this.row.industry,
      totalInvestmentWan: this.row.total_investment_wan,
    };
    this.note(createdAt, people.clerk, "projects.create-project", { after });
    const begins = progressBegins(this.cast.today);
    if (begins > createdAt) this.plan(begins, (now) => sayInvestedBefore(this, now));
    let cursor = createdAt;
    for (const occurrence of opens ? rest : plot.occurrences) {
      const at = notBefore(random, officeHours(random, addDays(occurrence.on, recordingLag(random))), cursor);
      if (!this.plan(at, (now) => this.happen(occurrence, now))) break;
      cursor = occurrence.what === "milestone" && random.chance(0.04) ? this.planCorrection(occurrence, at) : at;
    }
    while (this.agenda.length > 0) {
      this.agenda.sort((a, b) => (a.at < b.at ? -1 : 1));
      const next = this.agenda.shift();
      next?.act(next.at);
    }
  }

  /** The milestone is first typed in with a wrong, later day (that of the typing) and corrected some weeks after. */
  private planCorrection(occurrence: Extract<Occurrence, { what: "milestone" }>, at: string): string {
    const { random, people, ledger } = this.cast;
    const right = occurrence.on;
    const wrong = addDays(right, random.int(1, 12));
    const correctedAt = officeHours(random, addDays(dayOf(at), random.int(4, 50)));
    if (wrong > dayOf(at) || dayOf(correctedAt) >= this.cast.today) return at;
    occurrence.on = wrong;
    this.plan(correctedAt, (now) => {
      const old = this.milestones.get(occurrence.kind);
      if (!old || this.withdrawn) return;
      const reason = random.pick(CORRECTIONS);
      ledger.put("milestones", { ...old, superseded_at: now }, now, people.manager);
      const fresh = {
        ...old,
        id: ledger.nextId("milestones"),
        occurred_on: right,
        corrects_id: old.id,
        reason,
        recorded_at: now,
        recorded_by: people.manager.id,
      };
      this.milestones.set(occurrence.kind, fresh);
      ledger.put("milestones", fresh, now, people.manager);
      this.row[COLUMN[occurrence.kind]] = right;
      this.save(now, people.manager);
      const [before, after] = [wrong, right].map((occurredOn) => ({ kind: occurrence.kind, occurredOn }));
      this.note(now, people.manager, "projects.correct-milestone", {
        entity: "milestone",
        entity_id: fresh.id,
        before,
        after,
        reason,
      });
    });
    return correctedAt;
  }

  /** Puts in the stage that follows from the days. */
  private restage(): void {
    const days = Object.fromEntries(
      Object.entries(DAY_OF).map(([kind, field]) => [field, this.dayOfMilestone(kind as MilestoneKind)]),
    );
    const state = stageFrom(
      days as Parameters<typeof stageFrom>[0],
      String(this.row.registered_on),
      this.withdrawal ? String(this.withdrawal.withdrawn_on) : null,
    );
    this.row.stage = state.stage;
    this.row.stage_on = state.stageOn;
  }

  /** Writes the project's next version. */
  save(at: string, actor: DemoActor): void {
    this.restage();
    this.row.version = Number(this.row.version) + 1;
    this.row.updated_at = at;
    this.row.updated_by = actor.id;
    this.cast.ledger.put("projects", this.row, at, actor);
  }

  private happen(occurrence: Occurrence, at: string): void {
    const { what, on } = occurrence;
    if (what === "restoration") return restore(this, on, at);
    if (this.withdrawn) return;
    if (what === "milestone") this.reach(occurrence.kind, on, at);
    else if (what === "withdrawal") withdraw(this, on, at);
    else if (what === "investor") changeInvestor(this, on, at);
    else if (what === "rename") rename(this, at);
    else if (what === "top-up") this.topUp(on, at);
    else this.agree(what, on, at, { replaces_id: this.agreements.at(-1)?.id ?? null }, true);
  }

  private mark(kind: MilestoneKind, on: string, at: string, actor: DemoActor, action: string): void {
    const { ledger, random } = this.cast;
    const evidence = evidenceOf(random, kind, this.row.kind as ProjectKind);
    const id = ledger.nextId("milestones");
    const milestone: Row = {
      id,
      ...this.ids,
      kind,
      occurred_on: on,
      evidence,
      note: null,
      corrects_id: null,
      reason: null,
      recorded_at: at,
      recorded_by: actor.id,
      superseded_at: null,
    };
    this.milestones.set(kind, milestone);
    ledger.put("milestones", milestone, at, actor);
    this.note(at, actor, action, { entity: "milestone", entity_id: id });
    this.row[COLUMN[kind]] = on;
  }

  private agree(kind: AgreementKind, on: string, at: string, link: Row, later: boolean, amountYuan?: number): void {
    const { ledger, people, random, zone } = this.cast;
    const id = ledger.nextId("agreements");
    const amount =
      kind === "contract" ? (amountYuan === undefined ? this.row.total_investment_wan : wan(amountYuan)) : null;
    const number = kind === "contract" ? `演合〔${on.slice(0, 4)}〕${String(id).padStart(5, "0")}号` : null;
    const agreement: Row = {
      id,
      ...this.ids,
      kind,
      number,
      signed_on: on,
      amount_wan: amount,
      parties: [`${zone.shortZh}管委会`, this.enterprise.name],
      note: null,
      replaces_id: null,
      supplements_id: null,
      ...link,
      recorded_at: at,
      recorded_by: people.clerk.id,
      version: 1,
    };
    this.agreements.push(agreement);
    ledger.put("agreements", agreement, at, people.clerk);
    const facts = this.agreements.map((each) => ({
      id: String(each.id),
      kind: each.kind as AgreementKind,
      signedOn: String(each.signed_on),
      amountWan: each.amount_wan as string | null,
      replaces: null,
      supplements: null,
    }));
    this.row.agreement_kind = strongestKind(facts);
    this.row.contract_wan = computeContractWan(facts);
    const after = { kind, signedOn: on, amountWan: amount, number };
    if (later) this.note(at, people.clerk, "projects.add-agreement", { entity: "agreement", entity_id: id, after });
    if (kind === "contract" && this.dayOfMilestone("signed") === null) {
      this.mark("signed", on, at, people.clerk, later ? "projects.add-agreement" : "projects.create-project");
      enterMilestone(this, "signed", at, random);
    }
    if (later) this.save(at, people.clerk);
    else this.restage();
  }

  private reach(kind: MilestoneKind, on: string, at: string): void {
    const { people, random } = this.cast;
    this.mark(kind, on, at, people.manager, "projects.record-milestone");
    this.save(at, people.manager);
    if (kind === "started" || kind === "producing") enterMilestone(this, kind, at, random);
  }

  private topUp(on: string, at: string): void {
    const contract = this.agreements.find((each) => each.kind === "contract");
    if (!contract) return;
    const { random, people } = this.cast;
    const total = Math.round(Number(this.row.total_investment_wan) * 10_000);
    const more = share(total, random.int(5, 35) / 100);
    this.row.total_investment_wan = wan(total + more);
    this.agree("contract", on, at, { supplements_id: contract.id }, true, more);
    followTotal(this, at, people.clerk);
  }
}
