import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { setLocale } from "@/app/locale/action";
import { signOut } from "@/app/sign-out/action";
import { PasswordForm } from "@/components/access/password-form";
import { VisitorFrame } from "@/components/frame/visitor-frame";
import { TextLink } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { requireSignedIn } from "@/lib/web/session";
import { changePasswordAction } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("password.title") };
}

/** The change of the own password: forced at a first or expired one, open to everybody who is signed in. */
export default async function PasswordPage() {
  const [ctx, t] = await Promise.all([requireSignedIn(), getTranslations("access.password")]);
  const { mustChange, username } = ctx.actor;
  return (
    <VisitorFrame demo={env().ZONE_LEDGER_DEMO === "1"} setLocale={setLocale}>
      <h1 className="mb-4">{t("title")}</h1>
      {mustChange && <Notice tone="warning">{t("must")}</Notice>}
      <PasswordForm action={changePasswordAction} from="first" username={username} />
      <div className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {!mustChange && <TextLink href={routes.account()}>{t("back")}</TextLink>}
        <form action={signOut}>
          <button type="submit" className="cursor-pointer text-brand underline">
            {t("leave")}
          </button>
        </form>
      </div>
    </VisitorFrame>
  );
}
