import { saveMonth as saveMonthCommand } from "@/lib/projects/commands/save-month";
import { apiCommand } from "@/lib/web/api/operation";
import { MonthAnswer } from "../_answers/month";

export const saveMonth = apiCommand({
  id: "saveMonth",
  path: "/zones/{code}/progress/{month}",
  method: "PUT",
  params: { code: "zone" },
  command: saveMonthCommand,
  answer: MonthAnswer,
});
