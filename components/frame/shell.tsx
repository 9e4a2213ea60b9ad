import type { ReactNode } from "react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { SkipLink, TextLink } from "@/components/ui/links";
import { routes } from "@/lib/platform/routes";
import { DemoBanner } from "./demo-banner";
import { NavLink } from "./nav-link";

interface ShellProps {
  items: readonly { key: string; href: Route }[];
  actor: { id: string; displayName: string; unitName: string; assignments: readonly string[] };
  demo: boolean;
  version: string;
  setLocale: (form: FormData) => Promise<void>;
  signOut: (form: FormData) => Promise<void>;
  children: ReactNode;
}

/** Frame of the signed-in pages: skip link, head with unit and account, navigation, content, foot. No script needed. */
export function Shell({ items, actor, demo, version, setLocale, signOut, children }: ShellProps) {
  const t = useTranslations("nav");
  const c = useTranslations("common");
  const links = items.map(({ key, href }) => (
    <li key={key}>
      <NavLink href={href}>{t(key)}</NavLink>
    </li>
  ));
  return (
    <div data-actor={actor.id} className="flex min-h-screen flex-col">
      <SkipLink>{c("skip")}</SkipLink>
      {demo && <DemoBanner />}
      <header className="mast">
        <div className="shell flex flex-wrap items-center gap-x-5 py-1.5">
          <TextLink href={routes.home()} className="text-lg font-bold no-underline">
            {c("product")}
          </TextLink>
          <span className="order-last min-w-0 grow basis-full truncate lg:order-none lg:basis-0">{actor.unitName}</span>
          <div className="ml-auto flex items-center gap-x-3">
            <LanguageSwitch action={setLocale} />
            <details className="menu relative">
              <summary>{actor.displayName}</summary>
              <div className="absolute right-0 z-20 mt-1 w-max max-w-[85vw] rounded border border-edge bg-brand-deep px-4 py-3 shadow-lg">
                <ul className="mb-2 text-sm">
                  {actor.assignments.map((assignment) => (
                    <li key={assignment}>{assignment}</li>
                  ))}
                </ul>
                <TextLink href={routes.account()} className="block py-1.5">
                  {t("account")}
                </TextLink>
                <form action={signOut}>
                  <button type="submit" className="cursor-pointer py-1.5 underline">
                    {t("signOut")}
                  </button>
                </form>
              </div>
            </details>
          </div>
        </div>
        <div className="shell">
          <nav aria-label={t("label")} className="hidden border-t border-white/25 lg:block">
            <ul className="-ml-2.5 flex flex-wrap">{links}</ul>
          </nav>
          <details className="menu pb-1 lg:hidden">
            <summary>{t("menu")}</summary>
            <nav aria-label={t("label")}>
              <ul className="grid grid-cols-2">{links}</ul>
            </nav>
          </details>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="shell grow py-5 outline-none">
        {children}
      </main>
      <footer className="no-print border-t border-line py-3 text-sm text-muted">
        <div className="shell flex flex-wrap gap-x-6 gap-y-1">
          <span>{c("product")}</span>
          <span>{c("version", { version })}</span>
          <TextLink href={routes.apiDocs()}>{t("apiDocs")}</TextLink>
        </div>
      </footer>
    </div>
  );
}
