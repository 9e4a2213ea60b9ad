import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Id, Limit, OneOf, Optional } from "@/lib/platform/fields";
import { Line } from "@/lib/platform/text";
import { OUTCOMES } from "./types";

/** The filters of the trail. `actor` is a user name or part of the name shown; `from` and `to` are days in the province, both included. */
export const ListAuditEventsInput = z.strictObject({
  entity: Optional(Line(60)),
  entityId: Optional(Line(100)),
  action: Optional(Line(100)),
  actor: Optional(Line(100)),
  project: Optional(Id),
  zone: Optional(Line(64)),
  from: Optional(CalendarDate),
  to: Optional(CalendarDate),
  outcome: Optional(OneOf(OUTCOMES)),
  limit: Limit,
  cursor: Optional(z.string().regex(/^\d{1,18}$/, { error: "cursor-invalid" })),
});
export type ListAuditEventsInput = z.output<typeof ListAuditEventsInput>;
