import "server-only";
import { defineCommand } from "@/lib/access/command";
import { databaseDate } from "@/lib/platform/dates";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { changedFacts, loadZone, placeProblems, readAffiliations, readerOfTx } from "../internal";
import { cityProblems } from "../rules";
import { ChangeCityInput } from "../schema";

/**
 * From a day on a zone belongs to another city: rollups of days before keep the old one, the old city's people no longer see the zone, the new
 * one's do. Refuses by `cityProblems`. Answers the zone.
 */
export const changeCity = defineCommand({
  name: "zones.change-city",
  capability: "zone.update",
  input: ChangeCityInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const { id, zone } = await loadZone(sql, input.code);
    if (zone.version !== input.version) throw new ConflictError("stale-version", zone);
    const [last = null] = await readAffiliations(sql, id);
    const { city, county, sinceOn, reason } = input;
    refuseIf([...cityProblems({ city, sinceOn, last, today: ctx.today }), ...(await placeProblems(sql, city, county))]);
    const { count } = await tx.zone.updateMany({
      where: { id, version: input.version },
      data: {
        cityCode: city,
        countyCode: county ?? null,
        version: { increment: 1 },
        updatedAt: ctx.now,
        updatedBy: ctx.actor.accountId,
      },
    });
    if (count !== 1) throw new ConflictError("stale-version", (await loadZone(sql, input.code)).zone);
    await tx.zoneAffiliation.create({ data: { zoneId: id, sinceOn: databaseDate(sinceOn), cityCode: city } });
    const { zone: now } = await loadZone(sql, input.code);
    const changes = changedFacts(zone, now);
    audit({
      entity: "zone",
      entityId: zone.code,
      zoneId: id,
      before: changes.before,
      after: { ...changes.after, sinceOn },
      reason,
    });
    return now;
  },
});
