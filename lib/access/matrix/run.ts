import { randomUUID } from "node:crypto";
import { NotFoundError, Refusal } from "@/lib/platform/errors";
import type { Capability } from "../capabilities";
import type { Ctx } from "../ctx";
import { ctxOfToken } from "../session";
import { ACTOR_NAMES, type ActorName, expected, type Outcome, reach, type Target, TARGETS } from "./actors";
import { fingerprints } from "./checksum";
import type { Cell, Sample } from "./sample";
import { Fresh, type World } from "./world";

/** A command or query as the matrix sees it. */
export type Act = {
  name: string;
  kind: "command" | "query";
  capability: Capability;
  call: (ctx: Ctx, raw: unknown) => Promise<unknown>;
};

export type Result = { cell: string; expected: Outcome; got: string; problem: string | null };

type Planned = { actor: ActorName; target: Target; outcome: Outcome; raw: unknown; ctx: Ctx };

const targetsOf = (sample: Sample): readonly Target[] =>
  sample.about === "zone" ? TARGETS : sample.missing ? ["own", "nonexistent"] : ["own"];

async function plan(world: World, act: Act, sample: Sample, actor: ActorName, unchecked = false): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const target of targetsOf(sample)) {
    const zone = target === "nonexistent" ? null : world.zones[target];
    const outcome = outcomeOf(act, sample, actor, target);
    // with the code's checks off an act may succeed wherever the database lets it: only what lies outside the units stays as it is
    const untouched = unchecked
      ? sample.about === "zone" && !reach(actor, "project.read").has(target)
      : outcome !== "allowed";
    const cell: Cell = { actor, target, zone, fresh: new Fresh(world, actor, untouched) };
    const raw = await (target === "nonexistent" && sample.missing ? sample.missing(cell) : sample.input(cell));
    const ctx = await ctxOfToken(world.accounts[actor].token, { requestId: randomUUID(), ip: null });
    if (!ctx) throw new Error(`${actor} has no session`);
    planned.push({ actor, target, outcome, raw, ctx });
  }
  return planned;
}

function outcomeOf(act: Act, sample: Sample, actor: ActorName, target: Target): Outcome {
  if (sample.about === "zone")
    return expected(actor, act.capability, sample.seenBy ?? "project.read", target, sample.lists !== undefined);
  if (reach(actor, act.capability).size === 0) return "forbidden";
  if (target === "nonexistent") return sample.lists ? "empty" : "not-found";
  return "allowed";
}

async function attempt(act: Act, { ctx, raw }: Planned, sample: Sample): Promise<{ got: string; result: unknown }> {
  try {
    const result = await act.call(ctx, raw);
    const empty = sample.lists !== undefined && sample.lists(result as never).length === 0;
    return { got: empty ? "empty" : "allowed", result };
  } catch (error) {
    if (error instanceof NotFoundError) return { got: "not-found", result: null };
    if (error instanceof Refusal)
      return { got: error.kind === "forbidden" ? "forbidden" : `${error.kind}: ${error.message}`, result: null };
    return { got: `fault: ${error instanceof Error ? error.message : String(error)}`, result: null };
  }
}

/** The canaries of zones that this actor may not see, found in a result. */
export function leaks(world: World, actor: ActorName, result: unknown): string[] {
  const seen = reach(actor, "project.read");
  const text = JSON.stringify(result ?? null);
  return (["own", "sibling", "other"] as const).filter(
    (target) => !seen.has(target) && text.includes(world.zones[target].canary),
  );
}

async function auditRows(world: World, ctx: Ctx): Promise<{ done: number; refused: number }> {
  const { rows } = await world.owner.query<{ done: number; refused: number }>(
    `select count(*) filter (where outcome = 'done')::int as done, count(*) filter (where outcome = 'refused')::int as refused from audit_events where request_id = $1`,
    [ctx.requestId],
  );
  return rows[0] ?? { done: 0, refused: 0 };
}

/**
 * Every actor × every target for one act: what comes of it, what it leaks, what it changes and what it leaves in the audit trail. A
 * denied cell changes no row and, for a command, leaves exactly one refused row; an allowed command leaves at least one done row.
 */
export async function runAct(world: World, act: Act, sample: Sample): Promise<Result[]> {
  const results: Result[] = [];
  for (const actor of ACTOR_NAMES) {
    const cells = await plan(world, act, sample, actor);
    const denied = cells.filter(({ outcome }) => outcome !== "allowed");
    const before = await fingerprints(world.owner);
    for (const cell of denied) results.push(await judge(world, act, sample, cell));
    const after = await fingerprints(world.owner);
    if (!same(before, after))
      results.push({
        cell: `${act.name} ${actor}`,
        expected: "forbidden",
        got: "changed",
        problem: "a denied act changed rows",
      });
    for (const cell of cells.filter(({ outcome }) => outcome === "allowed"))
      results.push(await judge(world, act, sample, cell));
  }
  return results;
}

async function judge(world: World, act: Act, sample: Sample, cell: Planned): Promise<Result> {
  const { got, result } = await attempt(act, cell, sample);
  const problems: string[] = [];
  const right =
    got === cell.outcome ||
    (got === "empty" && cell.outcome === "allowed" && sample.lists !== undefined && sample.about !== "zone");
  if (!right) problems.push(`expected ${cell.outcome}, got ${got}`);
  const leaked = sample.shared ? [] : leaks(world, cell.actor, result);
  if (leaked.length > 0) problems.push(`shows records of ${leaked.join(", ")}`);
  if (act.kind === "command") {
    const { done, refused } = await auditRows(world, cell.ctx);
    const wanted = cell.outcome === "allowed" ? done >= 1 && refused === 0 : done === 0 && refused === 1;
    if (!wanted) problems.push(`audit rows: ${done} done, ${refused} refused`);
  }
  const name = `${act.name} × ${cell.actor} × ${cell.target}`;
  return {
    cell: name,
    expected: cell.outcome,
    got,
    problem: problems.length > 0 ? `${name}: ${problems.join("; ")}` : null,
  };
}

/**
 * The same cells with the code's checks off: whatever is answered, no row of a zone that the actor may not see is shown or changed, and what all
 * zones share is changed only by who may.
 */
export async function runUnchecked(world: World, act: Act, sample: Sample): Promise<string[]> {
  const problems: string[] = [];
  for (const actor of ACTOR_NAMES) {
    const cells = await plan(world, act, sample, actor, true);
    const seen = reach(actor, "project.read");
    const before = await fingerprints(world.owner);
    for (const cell of cells) {
      const { result } = await attempt(act, cell, sample);
      const leaked = sample.shared ? [] : leaks(world, actor, result);
      if (leaked.length > 0)
        problems.push(`${act.name} × ${actor} × ${cell.target} shows records of ${leaked.join(", ")}`);
    }
    const after = await fingerprints(world.owner);
    for (const target of ["own", "sibling", "other"] as const) {
      const { id } = world.zones[target];
      if (!seen.has(target) && before.get(id) !== after.get(id))
        problems.push(`${act.name} × ${actor} changed rows of ${target}`);
    }
    if (!sharedMayChange(act, sample, actor) && before.get(0) !== after.get(0))
      problems.push(`${act.name} × ${actor} changed what all zones share`);
  }
  return problems;
}

const sharedMayChange = (act: Act, sample: Sample, actor: ActorName) =>
  sample.about === "self" || reach(actor, act.capability).size > 0;

const same = (a: Map<number, string>, b: Map<number, string>) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
