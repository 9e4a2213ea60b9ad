import { randomUUID } from "node:crypto";
import { runScript } from "../start/fail.mjs";
import { apiOf, conclude, countNamed, readArguments, registration, zoneOf } from "./against.mjs";

/**
 * F7: many idempotency keys, each posted many times at once; afterwards each stands once, and all answers to a key are one. Against a
 * running copy: `npm run fault:double -- --token …`. The short form is app/api/v1/faults.db.test.ts.
 */
async function main() {
  const { keys, posts, ...target } = readArguments("double", { keys: 1000, posts: 20 });
  const api = apiOf(target);
  const zone = await zoneOf(api);
  const run = randomUUID().slice(0, 8);
  let [differing, failed] = [0, 0];
  for (let i = 0; i < keys; i += 1) {
    const headers = { "idempotency-key": randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: posts }, () => api("POST", "/projects", registration(zone, `双提交${run} ${i}`), headers)),
    );
    failed += answers.filter(({ status }) => status !== 201).length;
    if (new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size !== 1) differing += 1;
  }
  const stored = await countNamed(api, zone, `双提交${run}`);
  conclude({ fault: "F7", keys, posts: keys * posts, stored, duplicate: stored - keys, differing, failed }, [
    "duplicate",
    "differing",
    "failed",
  ]);
}

await runScript(main);
