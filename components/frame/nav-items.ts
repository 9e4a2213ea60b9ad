import type { Route } from "next";
import type { Capability } from "@/lib/access/capabilities";
import { routes } from "@/lib/platform/routes";

/** The navigation in order; an item without capability is for everybody. `key` is its word in the namespace `nav`. */
const ITEMS: readonly { key: string; href: Route; capability?: Capability }[] = [
  { key: "home", href: routes.home() },
  { key: "projects", href: routes.projects(), capability: "project.read" },
  { key: "progress", href: routes.progress(), capability: "project.read" },
  { key: "rounds", href: routes.rounds(), capability: "round.read" },
  { key: "rollups", href: routes.rollups(), capability: "rollup.read" },
  { key: "zones", href: routes.zones(), capability: "zone.read" },
  { key: "accounts", href: routes.accounts(), capability: "account.read" },
  { key: "audit", href: routes.audit(), capability: "audit.read" },
  { key: "settings", href: routes.settings(), capability: "settings.read" },
];

/** The items that a holder of these capabilities can open. */
export function navItems(capabilities: ReadonlySet<Capability>) {
  return ITEMS.filter(({ capability }) => capability === undefined || capabilities.has(capability));
}
