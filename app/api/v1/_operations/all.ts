import type { Operation } from "@/lib/web/api/operation";
import * as access from "./access";
import * as audit from "./audit";
import * as projects from "./projects";
import * as rollups from "./rollups";
import * as rounds from "./rounds";
import * as zones from "./zones";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const byPath = (a: Operation, b: Operation) =>
  a.path.localeCompare(b.path) || METHODS.indexOf(a.method) - METHODS.indexOf(b.method);

/** Every operation of the API in the order of the document. A route file without operation, or the reverse, fails a test. */
export const OPERATIONS: readonly Operation[] = [access, projects, rounds, rollups, zones, audit].flatMap((subject) =>
  Object.values(subject).sort(byPath),
);
