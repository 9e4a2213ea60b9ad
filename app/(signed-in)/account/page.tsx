import { getTranslations } from "next-intl/server";
import { changePasswordAction } from "@/app/password/action";
import { PasswordForm } from "@/components/access/password-form";
import { ShownSecret } from "@/components/access/shown-secret";
import { Flash } from "@/components/ui/flash";
import { Disclosure } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import { getMe } from "@/lib/access/queries/get-me";
import { listSessions } from "@/lib/access/queries/list-sessions";
import { listTokens } from "@/lib/access/queries/list-tokens";
import { withReads } from "@/lib/access/transaction";
import { onPage } from "@/lib/web/page";
import type { SearchParams } from "@/lib/web/search-params";
import { requireCtx } from "@/lib/web/session";
import { shownOnce } from "@/lib/web/shown-once";
import { LanguageForm } from "./_parts/language-form";
import { Profile } from "./_parts/profile";
import { Sessions } from "./_parts/sessions";
import { TokenForm, Tokens } from "./_parts/tokens";

/** One's own account: who one is, language, password, sessions and API tokens. */
export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, { done }, t, secret] = await Promise.all([
    requireCtx(),
    searchParams,
    getTranslations("access"),
    shownOnce("token"),
  ]);
  const { me, sessions, tokens } = await onPage(() =>
    withReads(ctx, async (at) => ({
      me: await getMe(at, {}),
      sessions: await listSessions(at, {}),
      tokens: await listTokens(at, {}),
    })),
  );
  return (
    <>
      <PageHeader title={t("own.title")} />
      <Flash done={done} />
      {secret && done === "access.token" && (
        <ShownSecret title={t("token.shownTitle")} explain={t("token.shown")} secret={secret} />
      )}
      <Section title={t("own.profile")} note={t("own.profileNote")}>
        <Profile me={me} />
      </Section>
      <Section title={t("own.language")} note={t("own.languageNote")}>
        <LanguageForm locale={me.locale} />
      </Section>
      <Section title={t("password.title")} note={t("own.passwordNote")}>
        <Disclosure summary={t("password.title")}>
          <PasswordForm action={changePasswordAction} from="account" username={me.username} />
        </Disclosure>
      </Section>
      <Section title={t("session.title")} note={t("session.note")}>
        <Sessions sessions={sessions} />
      </Section>
      <Section title={t("token.title")} note={t("token.note")}>
        <Tokens tokens={tokens} now={ctx.now.toISOString()} />
        <Disclosure summary={t("token.create")}>
          <TokenForm today={ctx.today} />
        </Disclosure>
      </Section>
    </>
  );
}
