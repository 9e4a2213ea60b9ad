import { addDays } from "@/lib/platform/dates";
import { dayOf, type DemoRound, notBefore, officeHours } from "./calendar";
import { share, wan } from "./facts";
import type { DemoActor, Row } from "./ledger";
import type { Random } from "./random";
import type { Story } from "./story";

export type Batch = "signed" | "started" | "producing";
/** A project's entry in a round's batch, with what it needs to be changed later. */
export type Entry = { row: Row; round: DemoRound };

const openAt = (round: DemoRound, at: string) => round.closedAt === null || round.closedAt > at;

/** A day on which the zone puts the project into the round: once the milestone is recorded and the round is open. */
function entryInstant(random: Random, round: DemoRound, at: string): string {
  const from = dayOf(at > round.openedAt ? at : round.openedAt);
  const instant = notBefore(
    random,
    officeHours(random, addDays(from, random.int(0, 12))),
    at > round.openedAt ? at : round.openedAt,
  );
  if (round.closedAt === null || instant < round.closedAt) return instant;
  return notBefore(random, new Date(Date.parse(round.closedAt) - random.int(600, 7200) * 1000).toISOString(), at);
}

/** Plans the entry of a milestone into the first round that takes it; some zones miss it and enter in the next, some never do. */
export function enterMilestone(story: Story, batch: Batch, at: string, random: Random): void {
  const on = story.dayOfMilestone(batch);
  const fitting = story.cast.rounds.filter((round) => on !== null && round.heldOn >= on && openAt(round, at));
  const round =
    fitting[
      random.weighted([
        [0, 86],
        [1, 8],
        [99, 6],
      ] as const)
    ];
  if (!round || (round.closedAt === null && random.chance(0.4))) return;
  const instant = entryInstant(random, round, at);
  if (openAt(round, instant)) story.plan(instant, (now) => record(story, batch, round, now));
}

function record(story: Story, batch: Batch, round: DemoRound, at: string): void {
  const { ledger, people, random } = story.cast;
  const on = story.dayOfMilestone(batch);
  if (
    story.withdrawn ||
    on === null ||
    on > round.heldOn ||
    story.entries.some((each) => each.row.batch === batch && each.row.removed_at === null)
  )
    return;
  const total = Math.round(Number(story.row.total_investment_wan) * 10_000);
  const own = random.chance(0.03);
  const row: Row = {
    id: ledger.nextId("batch_entries"),
    ...story.ids,
    round_id: round.id,
    batch,
    amount_wan: wan(own ? share(total, 0.8) : total),
    own_amount: own,
    recorded_at: at,
    recorded_by: people.manager.id,
    removed_at: null,
    removed_by: null,
    removed_reason: null,
    version: 1,
  };
  story.entries.push({ row, round });
  ledger.put("batch_entries", row, at, people.manager);
  note(
    story,
    row,
    at,
    people.manager,
    "rounds.add-entry",
    null,
    { roundId: String(round.id), batch, investmentWan: row.amount_wan },
    null,
  );
  if (round.closedAt !== null && random.chance(0.008)) planCorrection(story, { row, round }, round.closedAt);
}

/** The province corrects an entry of a closed round: another amount, or taken out. */
function planCorrection(story: Story, { row }: Entry, closedAt: string): void {
  const { ledger, random, province } = story.cast;
  const day = addDays(dayOf(closedAt), random.int(5, 70));
  story.plan(officeHours(random, day), (at) => {
    const before = { investmentWan: row.amount_wan, removed: false };
    const removed = random.chance(0.35);
    const reason = removed ? "经核查材料不实，移出批次" : "经核查投资额重复计算，核减";
    row.version = Number(row.version) + 1;
    if (removed) Object.assign(row, { removed_at: at, removed_by: province.id, removed_reason: reason });
    else
      Object.assign(row, {
        amount_wan: wan(share(Math.round(Number(row.amount_wan) * 10_000), 0.85)),
        own_amount: true,
      });
    ledger.put("batch_entries", row, at, province);
    note(story, row, at, province, "rounds.correct-entry", before, { investmentWan: row.amount_wan, removed }, reason);
  });
}

/** Entries of rounds that are still open follow the project's total investment, unless they have an amount of their own. */
export function followTotal(story: Story, at: string, actor: DemoActor): void {
  for (const { row, round } of story.entries) {
    if (row.own_amount || row.removed_at !== null || !openAt(round, at)) continue;
    row.amount_wan = story.row.total_investment_wan;
    row.version = Number(row.version) + 1;
    story.cast.ledger.put("batch_entries", row, at, actor);
  }
}

function note(
  story: Story,
  row: Row,
  at: string,
  actor: DemoActor,
  action: string,
  before: unknown,
  after: unknown,
  reason: string | null,
): void {
  story.cast.ledger.note({
    at,
    actor,
    action,
    entity: "batch-entry",
    entity_id: row.id as number,
    ...story.ids,
    before,
    after,
    reason,
  });
}
