import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/format";
import { useScreenLocale } from "./figure";

/** On paper only: what the page shows, of whom, on which basis, as of when, and when and by whom it was printed. */
export function PrintHeader({
  title,
  scope,
  basis,
  asOf,
  printedAt,
  printedBy,
}: {
  title: string;
  scope: string;
  basis?: string;
  asOf?: string;
  /** `ctx.now` as RFC 3339. */
  printedAt: string;
  printedBy?: string;
}) {
  const t = useTranslations("common.print");
  const locale = useScreenLocale();
  const facts = [
    [t("scope"), scope],
    [t("basis"), basis],
    [t("asOf"), asOf],
    [t("printedAt"), formatInstant(printedAt, locale)],
    [t("printedBy"), printedBy],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  return (
    <div className="print-only print-head mb-4" aria-hidden="true">
      <p className="text-center text-xl font-bold">{title}</p>
      <p className="mt-2 text-sm">
        {facts.map(([label, value]) => (
          <span key={label} className="mr-6 inline-block">
            {label}
            {locale === "en" ? ": " : "："}
            {value}
          </span>
        ))}
      </p>
    </div>
  );
}

/** On paper only: lines to sign. */
export function PrintSignatures() {
  const t = useTranslations("common.print");
  return (
    <div className="print-only mt-10" aria-hidden="true">
      <div className="flex justify-between gap-6">
        {[t("prepared"), t("reviewed"), t("approved"), t("date")].map((label) => (
          <span key={label} className="grow border-b border-ink pb-1">
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
