import { useTranslations } from "next-intl";
import { StatusDot, type Tone } from "@/components/ui/status";
import type { Stage } from "@/lib/projects/types";

const TONES: Record<Stage, Tone> = {
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
  return <StatusDot tone={TONES[stage]}>{t(stage)}</StatusDot>;
}
