import { formatWan } from "@/lib/platform/money";
import type { BatchEntry } from "@/lib/rounds/types";

/** A stored entry as the texts of its correction form, shown beside what was typed when somebody else saved first. */
export function describeEntry(current: unknown): Record<string, string> {
  // the conflict of correct-entry carries the entry as it is now
  const entry = current as BatchEntry;
  return { investmentWan: formatWan(entry.investmentWan), removed: entry.removedAt === null ? "0" : "1" };
}
