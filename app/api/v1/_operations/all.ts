import type { Operation } from "@/lib/web/api/operation";
import * as projects from "./projects";
import * as rounds from "./rounds";
import * as zones from "./zones";

/** Every operation of the API in the order of the document. A route file without operation, or the reverse, fails a test. */
export const OPERATIONS: readonly Operation[] = [projects, rounds, zones].flatMap((subject) => Object.values(subject));
