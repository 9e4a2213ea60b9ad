import { useTranslations } from "next-intl";
import { StatusDot, type Tone } from "@/components/ui/status";
import type { Stage } from "@/lib/projects/types";

/** The tone of each stage. */
export const STAGE_TONE: Record<Stage, Tone> = {
  registered: "neutral",
  signed: "info",
  started: "info",
  producing: "ok",
  at_capacity: "ok",
  withdrawn: "off",
};

/** The stage of a project as shape and word. */
export function StageBadge({ stage }: { stage: Stage }) {
  const t = useTranslations("projects.stage");
  return <StatusDot tone={STAGE_TONE[stage]}>{t(stage)}</StatusDot>;
}
