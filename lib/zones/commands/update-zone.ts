import "server-only";
import { defineCommand } from "@/lib/access/command";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { changedFacts, loadZone, nameProblems, placeProblems, readerOfTx } from "../internal";
import { zoneProblems } from "../rules";
import { UpdateZoneInput } from "../schema";

/**
 * Changes the profile of a zone as a whole. Refuses by `zoneProblems`, a county of another city, a name that another zone has; ConflictError
 * when somebody else saved first. Answers the zone.
 */
export const updateZone = defineCommand({
  name: "zones.update-zone",
  capability: "zone.update",
  input: UpdateZoneInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const { id, zone } = await loadZone(sql, input.code);
    if (zone.version !== input.version) throw new ConflictError("stale-version", zone);
    const place = await placeProblems(sql, zone.city, input.county);
    refuseIf([...zoneProblems(input), ...place, ...(await nameProblems(sql, input.code, input.nameZh))]);
    const { count } = await tx.zone.updateMany({
      where: { id, version: input.version },
      data: {
        nameZh: input.nameZh,
        shortZh: input.shortZh,
        nameEn: input.nameEn,
        aliases: input.aliases,
        level: input.level,
        kind: input.kind,
        countyCode: input.county ?? null,
        areaKm2: input.areaKm2 ?? null,
        parks: input.parks.map(({ name, areaKm2 }) => ({ name, areaKm2: areaKm2 ?? null })),
        leadingIndustries: input.leadingIndustries,
        version: { increment: 1 },
        updatedAt: ctx.now,
        updatedBy: ctx.actor.accountId,
      },
    });
    const { zone: now } = await loadZone(sql, input.code);
    if (count !== 1) throw new ConflictError("stale-version", now);
    audit({ entity: "zone", entityId: zone.code, zoneId: id, ...changedFacts(zone, now) });
    return now;
  },
});
