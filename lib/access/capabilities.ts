/** The roles of `product.md`; the unit of an assignment decides where the role holds. */
export const ROLES = [
  "zone_clerk",
  "zone_manager",
  "zone_agent",
  "city_reviewer",
  "province_reviewer",
  "province_admin",
  "inspector",
  "viewer",
] as const;
export type Role = (typeof ROLES)[number];

/** The kind of unit a role may be assigned to. */
export const ROLE_UNITS: Record<Role, readonly ("zone" | "city" | "province")[]> = {
  zone_clerk: ["zone"],
  zone_manager: ["zone"],
  zone_agent: ["zone"],
  city_reviewer: ["city"],
  province_reviewer: ["province"],
  province_admin: ["province"],
  inspector: ["zone", "city", "province"],
  viewer: ["zone", "city", "province"],
};

/** Everything a role can be allowed to do, `<subject>.<act>`. Which rows it may do it to is the other question: scope. */
export const CAPABILITIES = [
  "self.manage",
  "project.read",
  "project.create",
  "project.update",
  "project.agreement.record",
  "project.milestone.record",
  "project.milestone.correct",
  "project.progress.record",
  "project.withdraw",
  "round.read",
  "round.manage",
  "round.entry.record",
  "round.entry.correct",
  "rollup.read",
  "zone.read",
  "zone.update",
  "settings.read",
  "settings.manage",
  "account.read",
  "account.manage",
  "audit.read",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const READS: Capability[] = ["self.manage", "project.read", "round.read", "rollup.read", "zone.read", "settings.read"];
const CLERK: Capability[] = ["project.create", "project.update", "project.agreement.record", "project.progress.record"];

/** Which role may do what: the one table behind commands, queries, screens, API and the permission matrix. */
export const ROLE_CAPABILITIES: Record<Role, readonly Capability[]> = {
  zone_clerk: [...READS, ...CLERK],
  zone_manager: [
    ...READS,
    ...CLERK,
    "project.milestone.record",
    "project.milestone.correct",
    "project.withdraw",
    "round.entry.record",
    "account.read",
    "account.manage",
    "audit.read",
  ],
  zone_agent: READS,
  city_reviewer: [...READS, "audit.read"],
  province_reviewer: [...READS, "audit.read"],
  province_admin: [
    ...READS,
    "round.manage",
    "round.entry.correct",
    "zone.update",
    "settings.manage",
    "account.read",
    "account.manage",
  ],
  inspector: [...READS, "audit.read"],
  viewer: READS,
};
