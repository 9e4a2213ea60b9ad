import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase, database } from "@/lib/platform/db";
import { ACTS } from "./matrix/acts";
import { runAct, runUnchecked } from "./matrix/run";
import { samplesOf } from "./matrix/samples";
import { buildWorld, type World } from "./matrix/world";

/** T1b, second half: connected as the owner, for whom row-level security lets everything pass, the code alone holds every cell. */

vi.hoisted(() => {
  process.env.APP_DATABASE_URL = process.env.TEST_OWNER_URL;
});

let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
});

afterAll(async () => {
  await world.owner.end();
  await closeDatabase();
});

it("is really without row-level security: the owner reads every zone without saying who asks", async () => {
  const { rows } = await database().pool.query<{ zones: number }>("select count(*)::int as zones from zones");
  expect(rows[0]?.zones).toBeGreaterThanOrEqual(3);
});

describe.each(ACTS.map((act) => [act.name, act] as const))("%s", (_name, act) => {
  it("every cell holds", async () => {
    const results = [];
    for (const sample of samplesOf(act.name)) results.push(...(await runAct(world, act, sample)));
    expect(results.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });
});

it("would notice: with both layers off, foreign rows are shown and changed", async () => {
  process.env.APP_AUTHZ = "off";
  try {
    for (const name of ["projects.get-project", "projects.update-project"]) {
      const act = ACTS.find((one) => one.name === name);
      const [sample] = samplesOf(name);
      if (!act || !sample) throw new Error(`${name} is gone`);
      expect((await runUnchecked(world, act, sample)).length).toBeGreaterThan(0);
    }
  } finally {
    delete process.env.APP_AUTHZ;
  }
});
