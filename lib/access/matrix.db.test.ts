import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { ACTS } from "./matrix/acts";
import { runAct } from "./matrix/run";
import { SAMPLES, samplesOf } from "./matrix/samples";
import { buildWorld, type World } from "./matrix/world";

/** T1: every role × every command and query × own, sibling, other city and nonexistent; generated from the modules and the table of roles. */

let world: World;
let cells = 0;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
});

afterAll(async () => {
  await world.owner.end();
  await closeDatabase();
});

describe("the matrix knows every command and query", () => {
  it("has a sample for each, and none for what is gone", () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(ACTS.map(({ name }) => name).sort());
  });
});

describe.each(ACTS.map((act) => [act.name, act] as const))("%s", (_name, act) => {
  it("every cell holds", async () => {
    const results = [];
    for (const sample of samplesOf(act.name)) results.push(...(await runAct(world, act, sample)));
    cells += results.length;
    expect(results.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });
});

it("covers every cell", () => {
  expect(cells).toBeGreaterThan(ACTS.length * 14);
});
