import type { Problem } from "@/lib/platform/errors";
import { addMonths, type DateText } from "@/lib/platform/dates";
import { ROLE_UNITS, ROLES, type Role } from "./capabilities";

/** The roles that a zone's manager gives and takes in the own zone (product.md, "Who uses it"). */
export const MANAGED_ROLES: readonly Role[] = ["zone_clerk", "zone_agent"];

/** Most tokens that one account may hold at a time, so that forgotten ones are noticed. */
const MOST_TOKENS = 20;

/** The roles that somebody may assign: all for the province's administrator, clerks and agents for a zone's manager. */
export function assignableRoles(managesAll: boolean): Role[] {
  return managesAll ? [...ROLES] : [...MANAGED_ROLES];
}

/** Does the kind of unit fit the role? A clerk of a city or a reviewer of a zone does not exist. */
export function roleUnitProblems(role: Role, unitKind: "zone" | "city" | "province"): Problem[] {
  return ROLE_UNITS[role].includes(unitKind)
    ? []
    : [{ path: "unit", code: `role-unit-${ROLE_UNITS[role][0] ?? unitKind}` }];
}

/** A token ends at the latest a year from today, and not before tomorrow. */
export function tokenProblems(expiresOn: DateText, today: DateText, held: number): Problem[] {
  const last = addMonths(today, 12);
  return [
    ...(expiresOn <= today ? [{ path: "expiresOn", code: "token-expired" }] : []),
    ...(expiresOn > last ? [{ path: "expiresOn", code: "token-too-long", params: { last } }] : []),
    ...(held >= MOST_TOKENS ? [{ path: "", code: "token-too-many", params: { max: MOST_TOKENS } }] : []),
  ];
}
