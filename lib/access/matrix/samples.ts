import type { Sample, Samples } from "./sample";
import { ACCESS } from "./samples/access";
import { AUDIT } from "./samples/audit";
import { PROJECT_COMMANDS, PROJECT_QUERIES } from "./samples/projects";
import { ROLLUPS } from "./samples/rollups";
import { ROUNDS } from "./samples/rounds";
import { SETTINGS } from "./samples/settings";
import { ZONES } from "./samples/zones";

/** How the matrix calls every command and query, by name. */
export const SAMPLES: Samples = {
  ...ACCESS,
  ...AUDIT,
  ...PROJECT_COMMANDS,
  ...PROJECT_QUERIES,
  ...ROLLUPS,
  ...ROUNDS,
  ...SETTINGS,
  ...ZONES,
};

/** The samples of one act; an act that the matrix does not know fails the build. */
export function samplesOf(name: string): Sample[] {
  const found = SAMPLES[name];
  if (!found) throw new Error(`the matrix has no sample for ${name}: add one in lib/access/matrix/samples`);
  return Array.isArray(found) ? found : [found];
}
