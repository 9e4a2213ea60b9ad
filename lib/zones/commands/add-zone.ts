import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { loadZone, nameProblems, placeProblems, readerOfTx } from "../internal";
import { AFFILIATED_SINCE, zoneProblems } from "../rules";
import { AddZoneInput } from "../schema";

/** Adds a zone that the first load lacks, unverified, in its city since ever. A code stands once: ConflictError. Answers the zone. */
export const addZone = defineCommand({
  name: "zones.add-zone",
  capability: "zone.update",
  input: AddZoneInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const same = await tx.zone.findUnique({ where: { code: input.code }, select: { id: true } });
    if (same)
      throw new ConflictError("duplicate", (await loadZone(sql, input.code)).zone, [
        { path: "code", code: "zone-code-taken" },
      ]);
    const place = await placeProblems(sql, input.city, input.county);
    refuseIf([...zoneProblems(input), ...place, ...(await nameProblems(sql, input.code, input.nameZh))]);
    const { id } = await tx.zone.create({
      data: {
        code: input.code,
        nameZh: input.nameZh,
        shortZh: input.shortZh,
        nameEn: input.nameEn,
        aliases: input.aliases,
        level: input.level,
        kind: input.kind,
        cityCode: input.city,
        countyCode: input.county ?? null,
        status: "unverified",
        areaKm2: input.areaKm2 ?? null,
        parks: input.parks.map(({ name, areaKm2 }) => ({ name, areaKm2: areaKm2 ?? null })),
        leadingIndustries: input.leadingIndustries,
        updatedBy: ctx.actor.accountId,
      },
      select: { id: true },
    });
    await tx.zoneAffiliation.create({
      data: { zoneId: id, sinceOn: databaseDate(AFFILIATED_SINCE), cityCode: input.city },
    });
    const { zone } = await loadZone(sql, input.code);
    audit({ entity: "zone", entityId: zone.code, zoneId: id, after: zone });
    return zone;
  },
});
