import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Codes, Limit, OneOf, Optional, Switch } from "@/lib/platform/fields";
import { MoneyWan } from "@/lib/platform/money";
import { Line } from "@/lib/platform/text";
import { CHAIN_CODES } from "@/lib/zones/reference/chains";
import { INDUSTRY_CODES } from "@/lib/zones/reference/industries";
import { AGREEMENT_KINDS, LIGHTS, PROJECT_KINDS, STAGES } from "../types";

/** How a list can be sorted; "-" is descending. Ties are broken by the id in the same direction. */
const PROJECT_SORTS = [
  "-stageOn",
  "stageOn",
  "-signedOn",
  "signedOn",
  "-totalInvestmentWan",
  "totalInvestmentWan",
  "-updatedAt",
  "name",
] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

const PROJECT_FILTERS = {
  q: Optional(Line(100)),
  zone: Optional(Line(100)),
  city: Optional(Line(20)),
  stage: Codes(STAGES),
  chain: Codes(CHAIN_CODES),
  industry: Codes(INDUSTRY_CODES),
  kind: Codes(PROJECT_KINDS),
  agreementKind: Codes(AGREEMENT_KINDS),
  light: Codes(LIGHTS),
  registeredFrom: Optional(CalendarDate),
  registeredTo: Optional(CalendarDate),
  signedFrom: Optional(CalendarDate),
  signedTo: Optional(CalendarDate),
  startedFrom: Optional(CalendarDate),
  startedTo: Optional(CalendarDate),
  producingFrom: Optional(CalendarDate),
  producingTo: Optional(CalendarDate),
  atCapacityFrom: Optional(CalendarDate),
  atCapacityTo: Optional(CalendarDate),
  minWan: Optional(MoneyWan),
  maxWan: Optional(MoneyWan),
  onlyOverdue: Switch,
};

/** A page of the ledger: filters, order, place and size. `total` asks for the number of all that fit, once. */
export const ListProjectsInput = z.strictObject({
  ...PROJECT_FILTERS,
  sort: OneOf(PROJECT_SORTS).default("-stageOn"),
  limit: Limit,
  cursor: Optional(Line(500)),
  total: Switch,
});
export type ListProjectsInput = z.output<typeof ListProjectsInput>;
export type ProjectFilters = Omit<ListProjectsInput, "sort" | "limit" | "cursor" | "total">;
