import type { Route } from "next";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/i18n/format";
import { useScreenLocale } from "./figure";
import { LinkButton } from "./links";

/** Turns pages by key: on to the next, or back to the first. `total` may be a lower bound (`totalIsLowerBound`). */
export function Pagination({
  shown,
  total,
  totalIsLowerBound = false,
  nextHref,
  firstHref,
}: {
  shown: number;
  total?: number;
  totalIsLowerBound?: boolean;
  nextHref?: Route | null;
  /** Given on every page but the first. */
  firstHref?: Route | null;
}) {
  const t = useTranslations("common.pager");
  const locale = useScreenLocale();
  return (
    <nav aria-label={t("label")} className="pager mt-3 flex flex-wrap items-center gap-3">
      <p className="text-muted">
        {total !== undefined && (
          <span className="mr-3">
            {t(totalIsLowerBound ? "atLeast" : "total", { total: formatCount(total, locale) })}
          </span>
        )}
        {t("shown", { shown })}
      </p>
      {firstHref && <LinkButton href={firstHref}>{t("first")}</LinkButton>}
      {nextHref && (
        <LinkButton href={nextHref} rel="next">
          {t("next")}
        </LinkButton>
      )}
    </nav>
  );
}
