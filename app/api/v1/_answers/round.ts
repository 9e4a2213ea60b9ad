import { z } from "zod";
import { BATCHES } from "@/lib/rounds/types";
import { Amount, Day, Instant, pageOf, RecordId, RowVersion } from "@/lib/web/openapi/shapes";

const Total = z.strictObject({ count: z.int(), investmentWan: Amount });

/** A round with the totals of the caller's units. */
export const RoundAnswer = z
  .strictObject({
    id: RecordId,
    year: z.int(),
    number: z.int(),
    heldOn: Day,
    closedAt: Instant.nullable(),
    totals: z.strictObject({ signed: Total, started: Total, producing: Total }),
    version: RowVersion,
    may: z.strictObject({ addEntries: z.boolean(), close: z.boolean(), correct: z.boolean() }),
  })
  .meta({ title: "Round" });

export const RoundPageAnswer = pageOf(RoundAnswer);

/** A project in a batch of a round. */
export const EntryAnswer = z
  .strictObject({
    id: RecordId,
    roundId: RecordId,
    projectId: RecordId,
    projectName: z.string(),
    enterprise: z.string(),
    zone: z.string(),
    zoneNameZh: z.string(),
    zoneNameEn: z.string(),
    city: z.string(),
    batch: z.enum(BATCHES),
    occurredOn: Day.nullable(),
    investmentWan: Amount,
    ownAmount: z.boolean(),
    recordedAt: Instant,
    removedAt: Instant.nullable(),
    removedReason: z.string().nullable(),
    version: RowVersion,
  })
  .meta({ title: "RoundEntry" });
