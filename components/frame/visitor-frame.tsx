import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { SkipLink } from "@/components/ui/links";
import { DemoBanner } from "./demo-banner";

/** Frame of the pages before signing in: name, language, one narrow column. */
export function VisitorFrame({
  demo,
  setLocale,
  children,
}: {
  demo: boolean;
  setLocale: (form: FormData) => Promise<void>;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink>{t("skip")}</SkipLink>
      {demo && <DemoBanner />}
      <header className="mast">
        <div className="shell flex items-center justify-between py-1.5">
          <span className="text-lg font-bold">{t("product")}</span>
          <LanguageSwitch action={setLocale} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-md grow px-4 py-10 outline-none">
        {children}
      </main>
    </div>
  );
}
