import type { Samples } from "../sample";

/** The audit trail. */
export const AUDIT: Samples = {
  "audit.list-audit-events": [
    {
      about: "zone",
      seenBy: "audit.read",
      input: async ({ zone, fresh }) => {
        if (!zone) return { zone: "no-such-zone" };
        await fresh.insert(
          "insert into audit_events (actor_name, action, outcome, entity, zone_id, reason) values ('matrix', 'matrix.act', 'done', 'project', $1, $2) returning seq as id",
          [zone.id, fresh.name(zone)],
        );
        return { zone: zone.code };
      },
      lists: (result: { items: unknown[] }) => result.items,
    },
    { about: "common", input: () => ({ limit: "200" }) },
  ],
};
