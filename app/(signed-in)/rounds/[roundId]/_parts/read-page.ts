import "server-only";
import type { Ctx } from "@/lib/access/ctx";
import { withReads } from "@/lib/access/transaction";
import { moneyUnitFrom } from "@/lib/i18n/format";
import { getRound } from "@/lib/rounds/queries/get-round";
import { listEligibleProjects } from "@/lib/rounds/queries/list-eligible-projects";
import { listRoundEvents } from "@/lib/rounds/queries/list-round-events";
import { BATCHES, type Batch } from "@/lib/rounds/types";
import { onPage } from "@/lib/web/page";
import { listUnits } from "@/lib/zones/queries/list-units";

/** What the address of a round can ask for. */
export type RoundQuery = {
  zone?: string;
  city?: string;
  list?: string;
  batch?: string;
  after?: string;
  unit?: string;
  done?: string;
};

/** How many projects of a zone could still enter a batch. */
export type OpenPlace = { batch: Batch; zone: string; zoneName: string; count: number };

/** How many entries of a batch stand on one page. */
const ENTRIES_SHOWN = 200;

/** Everything that the page of a round shows, from one snapshot. */
export function readRoundPage(ctx: Ctx, roundId: string, query: RoundQuery) {
  return onPage(() =>
    withReads(ctx, async (at) => {
      const units = await listUnits(at, { capability: "round.read" });
      const zone = query.zone || (units.zones.length === 1 ? units.zones[0]?.code : undefined);
      const oneZone = zone !== undefined;
      const listed = oneZone || query.list === "1";
      const round = await getRound(at, {
        roundId,
        zone: query.zone,
        city: query.city,
        batch: query.batch || undefined,
        after: query.after || undefined,
        limit: String(ENTRIES_SHOWN),
        withEntries: listed ? "1" : "0",
      });
      const events = round.closedAt === null ? [] : await listRoundEvents(at, { roundId });
      const own = round.may.addEntries ? (await listUnits(at, { capability: "round.entry.record" })).zones : [];
      const places: OpenPlace[] = [];
      for (const each of own.filter((unit) => !zone || unit.code === zone).slice(0, 5)) {
        for (const batch of BATCHES) {
          const { eligible } = await listEligibleProjects(at, { roundId, zone: each.code, batch });
          places.push({
            batch,
            zone: each.code,
            zoneName: ctx.locale === "en" ? each.nameEn : each.nameZh,
            count: eligible.length,
          });
        }
      }
      return {
        round,
        units,
        oneZone,
        listed,
        events,
        places,
        scopeName: scopeName(ctx, units, zone, query.city),
        unit: moneyUnitFrom(query.unit, "wan"),
        limit: ENTRIES_SHOWN,
      };
    }),
  );
}

type Units = Awaited<ReturnType<typeof listUnits>>;

/** The chosen zone or city, else the units of the caller. */
function scopeName(ctx: Ctx, units: Units, zone: string | undefined, city: string | undefined): string {
  const named = units.zones.find((each) => each.code === zone) ?? units.cities.find((each) => each.code === city);
  if (named) return ctx.locale === "en" ? named.nameEn : named.nameZh;
  const names = ctx.actor.assignments.map((each) => (ctx.locale === "en" ? each.unitNameEn : each.unitNameZh));
  return [...new Set(names)].join(ctx.locale === "en" ? ", " : "、");
}
