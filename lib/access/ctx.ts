import type { SqlReader } from "@/lib/platform/db";
import { ForbiddenError, NotFoundError } from "@/lib/platform/errors";
import { type Capability, ROLE_CAPABILITIES, type Role } from "./capabilities";

export type Locale = "zh-CN" | "en";

/** One role in one unit; `zoneIds` are the zones of that unit now, null for the whole province. */
export type Assignment = {
  role: Role;
  unitCode: string;
  unitKind: "zone" | "city" | "province";
  unitNameZh: string;
  unitNameEn: string;
  zoneIds: number[] | null;
};

/** Who acts. Read from the database on every request, never from the cookie. */
export type Actor = {
  accountId: string;
  username: string;
  displayName: string;
  unitCode: string;
  sessionId: string | null;
  mustChange: boolean;
  assignments: Assignment[];
};

/** Everything a command or query may know of its caller; built once per request by lib/web, by tests or by a named job. */
export type Ctx = {
  actor: Actor;
  now: Date;
  /** the calendar day in the province, "YYYY-MM-DD" */
  today: string;
  requestId: string;
  locale: Locale;
  ip: string | null;
  idempotencyKey?: string;
  /** set by withReads: the reader whose transaction is shared */
  reader?: SqlReader;
};

/** The zones in which something may be done. Never undefined: no zone is an empty list. */
export type Scope = { kind: "all" } | { kind: "zones"; zoneIds: number[] };

/** A test build can switch the code's check off, to prove that the database refuses alone; anything else cannot. */
const codeChecksOff = () => process.env.VITEST !== undefined && process.env.APP_AUTHZ === "off";

/** The zones in which the caller holds a capability. */
export function scopeFor(ctx: Ctx, capability: Capability): Scope {
  if (codeChecksOff()) return { kind: "all" };
  const zoneIds = new Set<number>();
  for (const assignment of ctx.actor.assignments) {
    if (!ROLE_CAPABILITIES[assignment.role].includes(capability)) continue;
    if (assignment.zoneIds === null) return { kind: "all" };
    assignment.zoneIds.forEach((id) => zoneIds.add(id));
  }
  return { kind: "zones", zoneIds: [...zoneIds] };
}

/** Does the scope contain the zone? */
export function inScope(scope: Scope, zoneId: number): boolean {
  return scope.kind === "all" || scope.zoneIds.includes(zoneId);
}

/** May the caller do this somewhere? The screen's question; commands ask `requireCapability`. */
export function may(ctx: Ctx, capability: Capability): boolean {
  return codeChecksOff() || ctx.actor.assignments.some((a) => ROLE_CAPABILITIES[a.role].includes(capability));
}

/** May the caller do this in this zone? */
export function mayIn(ctx: Ctx, capability: Capability, zoneId: number): boolean {
  return may(ctx, capability) && inScope(scopeFor(ctx, capability), zoneId);
}

/** Every capability that the caller holds somewhere. */
export function capabilitiesOf(ctx: Ctx): Set<Capability> {
  return new Set(ctx.actor.assignments.flatMap((a) => ROLE_CAPABILITIES[a.role]));
}

/** Refuses a caller whose roles nowhere hold the capability. */
export function requireCapability(ctx: Ctx, capability: Capability): void {
  if (!may(ctx, capability)) throw new ForbiddenError(capability);
}

/** Refuses by zone: outside what the caller may read the record does not exist; inside, without the capability, it is forbidden. */
export function requireInZone(ctx: Ctx, capability: Capability, zoneId: number, entity: string): void {
  if (!inScope(scopeFor(ctx, "project.read"), zoneId)) throw new NotFoundError(entity);
  if (!mayIn(ctx, capability, zoneId)) throw new ForbiddenError(capability);
}
