import { useLocale, useTranslations } from "next-intl";
import type { Tone } from "@/components/ui/status";
import type { AccountState } from "@/lib/access/types";

/** How the state of an account looks. */
export const STATE_TONE: Record<AccountState, Tone> = {
  active: "ok",
  initial: "info",
  locked: "warn",
  disabled: "off",
};

type Named = { unitNameZh: string; unitNameEn: string };

/** The words for units and roles in the language of the screen. */
export function useAccessNames() {
  const nav = useTranslations("nav");
  const locale = useLocale();
  const unit = ({ unitNameZh, unitNameEn }: Named) => (locale === "en" ? unitNameEn : unitNameZh);
  const role = (code: string) => nav(`roles.${code}`);
  return {
    unit,
    role,
    assignment: (held: Named & { role: string }) => nav("assignment", { unit: unit(held), role: role(held.role) }),
  };
}
