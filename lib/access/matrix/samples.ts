import type { Samples } from "./sample";
import { PROJECT_COMMANDS, PROJECT_QUERIES } from "./samples/projects";
import { ROUNDS } from "./samples/rounds";
import { SETTINGS } from "./samples/settings";
import { ZONES } from "./samples/zones";

/** How the matrix calls every command and query, by name. */
export const SAMPLES: Samples = { ...PROJECT_COMMANDS, ...PROJECT_QUERIES, ...ROUNDS, ...SETTINGS, ...ZONES };
