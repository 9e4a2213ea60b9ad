import { randomUUID } from "node:crypto";
import { runScript } from "../start/fail.mjs";
import { apiOf, conclude, readArguments, registration, zoneOf } from "./against.mjs";

/**
 * F6: writers that read a project, add one to a number of it and save with the version they saw. Afterwards the number is that of the
 * acknowledged saves, and every loser was told so (409). Against a running copy: `npm run fault:lostupdate -- --token …`.
 */
async function main() {
  const { writers, saves, ...target } = readArguments("lostupdate", { writers: 8, saves: 2500 });
  const api = apiOf(target);
  const zone = await zoneOf(api);
  const { body: project } = await api("POST", "/projects", registration(zone, `同时修改${randomUUID().slice(0, 8)}`));
  const path = `/projects/${project.id}`;
  let [acknowledged, conflicts, other] = [0, 0, 0];
  const writer = async () => {
    for (let saved = 0; saved < saves;) {
      const { body: seen } = await api("GET", path);
      const { status } = await api(
        "PATCH",
        path,
        { expectedJobs: (seen.expectedJobs ?? 0) + 1 },
        { "if-match": `"${seen.version}"` },
      );
      if (status === 200) [saved, acknowledged] = [saved + 1, acknowledged + 1];
      else if (status === 409) conflicts += 1;
      else other += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const { body: final } = await api("GET", path);
  const lost = acknowledged - final.expectedJobs;
  conclude(
    {
      fault: "F6",
      writers,
      acknowledged,
      conflicts,
      final: final.expectedJobs,
      version: final.version,
      lost,
      silent: final.version - 1 - acknowledged,
      other,
    },
    ["lost", "silent", "other"],
  );
}

await runScript(main);
