import { type Cell, NO_ID, NO_ZONE, type Samples } from "../sample";
import { projectOf } from "./projects";

const openRound = (cell: Cell) => cell.fresh.round();

/** An entry in the cell's zone, in an open or closed round. */
async function entryOf(cell: Cell, closed = false) {
  if (cell.zone) {
    const { round, entry } = await cell.fresh.entry(cell.zone, closed);
    return { roundId: round, entryId: entry };
  }
  return { roundId: await cell.fresh.round(closed), entryId: NO_ID };
}

/** Rounds and their entries. */
export const ROUNDS: Samples = {
  "rounds.open-round": {
    about: "common",
    input: async ({ fresh }) => {
      const { year, number } = await fresh.freeRound();
      return { year, number, heldOn: `${year}-06-30` };
    },
  },
  "rounds.close-round": {
    about: "common",
    input: async (cell) => ({ roundId: await openRound(cell) }),
    missing: () => ({ roundId: NO_ID }),
  },
  "rounds.add-entry": {
    about: "zone",
    input: async (cell) => ({ roundId: await openRound(cell), projectId: await projectOf(cell), batch: "signed" }),
  },
  "rounds.add-entries": {
    about: "zone",
    input: async (cell) => ({
      roundId: await openRound(cell),
      zone: cell.zone?.code ?? NO_ZONE,
      entries: [{ projectId: await projectOf(cell), batch: "signed" }],
    }),
  },
  "rounds.remove-entry": { about: "zone", input: (cell) => entryOf(cell) },
  "rounds.correct-entry": {
    about: "zone",
    input: async (cell) => ({ ...(await entryOf(cell, true)), investmentWan: "39000", reason: "金额有误" }),
  },
  "rounds.get-entry": { about: "zone", input: (cell) => entryOf(cell) },
  "rounds.get-round": {
    about: "zone",
    input: async (cell) => ({ roundId: (await entryOf(cell)).roundId, withEntries: "1" }),
    lists: (result: { entries: { signed: unknown[] } }) => result.entries.signed,
  },
  "rounds.list-rounds": { about: "common", input: () => ({}) },
  "rounds.list-eligible-projects": {
    about: "zone",
    input: async (cell) => {
      await projectOf(cell);
      return { roundId: await openRound(cell), zone: cell.zone?.code ?? NO_ZONE, batch: "signed" };
    },
  },
  "rounds.list-round-events": {
    about: "zone",
    input: async (cell) => {
      const { fresh, zone } = cell;
      if (!zone) return { roundId: await fresh.round(true) };
      const { round, entry, project } = await fresh.entry(zone, true);
      await fresh.insert(
        `insert into audit_events (actor_name, action, outcome, entity, entity_id, zone_id, project_id, detail, reason)
         values ($1, 'rounds.correct-entry', 'done', 'batch-entry', $2, $3, $4, jsonb_build_object('roundId', $5::text), $1) returning seq as id`,
        [zone.canary, entry, zone.id, project, round],
      );
      return { roundId: round };
    },
    lists: (result: unknown[]) => result,
  },
};
