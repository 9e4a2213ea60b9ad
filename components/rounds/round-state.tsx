import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/status";
import type { Round } from "@/lib/rounds/types";

/** Whether a round takes entries. */
export function RoundState({ round }: { round: Pick<Round, "closedAt"> }) {
  const t = useTranslations("rounds");
  return round.closedAt === null ? (
    <Badge tone="ok">{t("state.open")}</Badge>
  ) : (
    <Badge tone="off">{t("state.closed")}</Badge>
  );
}
