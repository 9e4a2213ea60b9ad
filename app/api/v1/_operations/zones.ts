import { saveMonth as saveMonthCommand } from "@/lib/projects/commands/save-month";
import { getZone as getZoneQuery } from "@/lib/zones/queries/get-zone";
import { listZones as listZonesQuery } from "@/lib/zones/queries/list-zones";
import { apiCommand, apiQuery } from "@/lib/web/api/operation";
import { MonthAnswer } from "../_answers/month";
import { ZoneAnswer, ZonePageAnswer } from "../_answers/zone";

export const listZones = apiQuery({ id: "listZones", path: "/zones", query: listZonesQuery, answer: ZonePageAnswer });
export const getZone = apiQuery({ id: "getZone", path: "/zones/{code}", query: getZoneQuery, answer: ZoneAnswer });
export const saveMonth = apiCommand({
  id: "saveMonth",
  path: "/zones/{code}/progress/{month}",
  method: "PUT",
  params: { code: "zone" },
  command: saveMonthCommand,
  answer: MonthAnswer,
});
