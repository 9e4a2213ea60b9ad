import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaks } from "@/lib/access/matrix/run";
import { Fresh, buildWorld, type World } from "@/lib/access/matrix/world";
import { closeDatabase } from "@/lib/platform/db";
import { givenFields } from "@/lib/web/api/operation";
import { call } from "@/lib/web/api/testing/client";
import { EXAMPLES } from "./contract-examples";
import { OPERATIONS } from "./_operations/all";

/** Controls 31 and 33 at every field of every operation: a hostile value is refused at its place or taken as it is; never a fault, never a leak. */

const TEXTS = [
  "' or 1=1 --",
  "%",
  "_",
  "\\",
  "a\u0000b",
  "\ud800",
  '=HYPERLINK("http://x")',
  "<script>alert(1)</script>",
  "👨‍👩‍👧‍👦𠮷",
  "9".repeat(400),
  "-1",
  "1e400",
  "0001-01-01",
  "infinity",
  "2023-02-30",
  "NaN",
  Buffer.from('["-stageOn","x",1]').toString("base64url"),
  Buffer.from('["-stageOn","2023-01-01",99999999999]').toString("base64url"),
];
const VALUES: unknown[] = [
  ...TEXTS,
  null,
  0,
  -1,
  1.5,
  1e308,
  true,
  {},
  { not: "" },
  [],
  [[]],
  [{ not: "" }],
  "x".repeat(100_000),
];
const EXPECTED = new Set([200, 201, 400, 404, 409, 422]);

let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
  for (const zone of Object.values(world.zones)) await new Fresh(world, "manager").entry(zone);
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

const shown = (value: unknown) => JSON.stringify(value).slice(0, 40);

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
  it("has no field that breaks it", async () => {
    const example = await EXAMPLES[id]?.(new Fresh(world, "manager"), world);
    if (!example) throw new Error(`no example of ${id}`);
    const { actor = "manager", line, body, headers } = example;
    const { token } = world.accounts[actor];
    const bad: string[] = [];
    const judge = (what: string, { status, body: answer }: { status: number; body: unknown }) => {
      if (!EXPECTED.has(status)) bad.push(`${what} → ${status}`);
      if (leaks(world, actor, answer).length > 0) bad.push(`${what} shows foreign records`);
    };
    for (const field of Object.keys(givenFields(operation))) {
      if (operation.kind === "query") {
        const [address = ""] = line.split("?");
        for (const text of TEXTS)
          judge(
            `${field}=${shown(text)}`,
            await call(`${address}?${new URLSearchParams({ [field]: text })}`, { token }),
          );
      } else {
        for (const value of VALUES)
          judge(`${field}: ${shown(value)}`, await call(line, { token, body: { ...body, [field]: value }, headers }));
      }
    }
    expect(bad).toEqual([]);
  });
});
