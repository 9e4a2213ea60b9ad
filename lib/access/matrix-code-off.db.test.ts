import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { ACTS } from "./matrix/acts";
import { runUnchecked } from "./matrix/run";
import { samplesOf } from "./matrix/samples";
import { buildWorld, type World } from "./matrix/world";

/** T1b, first half: with the checks of the code switched off, the database alone shows and changes no foreign row. */

let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
  process.env.APP_AUTHZ = "off";
});

afterAll(async () => {
  delete process.env.APP_AUTHZ;
  await world.owner.end();
  await closeDatabase();
});

describe.each(ACTS.map((act) => [act.name, act] as const))("%s", (_name, act) => {
  it("shows and changes no foreign row", async () => {
    for (const sample of samplesOf(act.name)) expect(await runUnchecked(world, act, sample)).toEqual([]);
  });
});
