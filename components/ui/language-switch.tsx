import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/i18n/locales";

/** Changes the language of the screens by a small form; the page stays where it is. */
export function LanguageSwitch({ action }: { action: (form: FormData) => Promise<void> }) {
  const t = useTranslations("common.language");
  const current = useLocale();
  return (
    <form action={action} aria-label={t("label")} className="flex gap-1">
      {LOCALES.filter((locale) => locale !== current).map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          className="min-h-9 cursor-pointer px-2 underline"
        >
          {t(locale)}
        </button>
      ))}
    </form>
  );
}
