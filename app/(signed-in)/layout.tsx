import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";
import { setLocale } from "@/app/locale/action";
import { signOut } from "@/app/sign-out/action";
import { IdleWarning } from "@/components/frame/idle-warning";
import { navItems } from "@/components/frame/nav-items";
import { Shell } from "@/components/frame/shell";
import { capabilitiesOf } from "@/lib/access/ctx";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { requireCtx } from "@/lib/web/session";
import { version } from "@/package.json";

/** Everything behind the sign-in: the frame with what this account can open. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx();
  const [t, tSession, locale] = await Promise.all([
    getTranslations("nav"),
    getTranslations("access.session"),
    getLocale(),
  ]);
  const assignments = ctx.actor.assignments.map(({ unitNameZh, unitNameEn, role }) =>
    t("assignment", { unit: locale === "en" ? unitNameEn : unitNameZh, role: t(`roles.${role}`) }),
  );
  const [first] = ctx.actor.assignments;
  const unitName = first ? (locale === "en" ? first.unitNameEn : first.unitNameZh) : "";
  return (
    <Shell
      items={navItems(capabilitiesOf(ctx))}
      actor={{ id: ctx.actor.accountId, displayName: ctx.actor.displayName, unitName, assignments }}
      demo={env().ZONE_LEDGER_DEMO === "1"}
      version={version}
      setLocale={setLocale}
      signOut={signOut}
    >
      {children}
      <IdleWarning
        idleSeconds={env().SESSION_IDLE_SECONDS}
        signIn={routes.signIn()}
        words={{
          title: tSession("idleTitle"),
          text: tSession("idle"),
          extend: tSession("extend"),
          overTitle: tSession("overTitle"),
          over: tSession("over"),
          again: tSession("again"),
        }}
      />
    </Shell>
  );
}
