import { type Capability, ROLE_CAPABILITIES, type Role } from "../capabilities";

/** Where a record lies, seen from the actors' own zone. */
export const TARGETS = ["own", "sibling", "other", "nonexistent"] as const;
export type Target = (typeof TARGETS)[number];

/** A unit of the world of the matrix: the own zone, its city (own and sibling), the province (all). */
export type Unit = "zone" | "city" | "province";
const COVERS: Record<Unit, readonly Target[]> = {
  zone: ["own"],
  city: ["own", "sibling"],
  province: ["own", "sibling", "other"],
};

export type ActorName = keyof typeof ACTORS;

/** Everybody who acts in the matrix: each role in each kind of unit that it can have, two roles at once, and none at all. */
export const ACTORS = {
  clerk: [["zone_clerk", "zone"]],
  manager: [["zone_manager", "zone"]],
  agent: [["zone_agent", "zone"]],
  cityReviewer: [["city_reviewer", "city"]],
  provinceReviewer: [["province_reviewer", "province"]],
  provinceAdmin: [["province_admin", "province"]],
  inspectorOfZone: [["inspector", "zone"]],
  inspectorOfCity: [["inspector", "city"]],
  inspectorOfProvince: [["inspector", "province"]],
  viewerOfZone: [["viewer", "zone"]],
  viewerOfCity: [["viewer", "city"]],
  viewerOfProvince: [["viewer", "province"]],
  clerkWhoViewsCity: [
    ["zone_clerk", "zone"],
    ["viewer", "city"],
  ],
  nobody: [],
} as const satisfies Record<string, readonly (readonly [Role, Unit])[]>;

export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/** The targets in which an actor holds a capability, from the table of roles alone. */
export function reach(actor: ActorName, capability: Capability): Set<Target> {
  const assignments: readonly (readonly [Role, Unit])[] = ACTORS[actor];
  return new Set(
    assignments.filter(([role]) => ROLE_CAPABILITIES[role].includes(capability)).flatMap(([, unit]) => COVERS[unit]),
  );
}

export type Outcome = "allowed" | "forbidden" | "not-found" | "empty";

/**
 * What must come of an act, from the table of roles and the units alone: without the capability anywhere it is forbidden; outside what one may
 * see (`seenBy`) the record does not exist; seen, but without the capability there, it is forbidden.
 */
export function expected(
  actor: ActorName,
  capability: Capability,
  seenBy: Capability,
  target: Target,
  lists: boolean,
): Outcome {
  const can = reach(actor, capability);
  if (can.size === 0) return "forbidden";
  if (target === "nonexistent" || !reach(actor, seenBy).has(target)) return lists ? "empty" : "not-found";
  return can.has(target) ? "allowed" : "forbidden";
}
