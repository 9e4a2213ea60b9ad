import { useTranslations } from "next-intl";
import { ranked, sizeOf, type Drawn } from "./scale";

/** One to rank. `small`: its base is below 10, so its place says little. */
export interface RankingItem {
  key: string;
  label: string;
  value: Drawn;
  shown: string;
  href?: string;
  small?: boolean;
}

/** A ranking as a list with bars: equal values share a rank, small bases are marked and drawn hollow, no value has no rank. */
export function Ranking({ name, items, max }: { name: string; items: readonly RankingItem[]; max?: number }) {
  const t = useTranslations("common.chart");
  const top = max ?? Math.max(0, ...items.map(({ value }) => sizeOf(value)));
  return (
    <div>
      <ol aria-label={name} className="grid gap-1">
        {ranked(items).map(({ item, rank, tied }) => (
          <li
            key={item.key}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[2.5rem_minmax(0,14rem)_minmax(0,1fr)_6rem]"
          >
            <span className="text-right text-muted">
              <span className="sr-only">{rank === null ? t("noData") : t(tied ? "tied" : "rank", { rank })}</span>
              <span aria-hidden="true">{rank === null ? "—" : `${rank}${tied ? "=" : ""}`}</span>
            </span>
            <span className="truncate">
              {item.href ? (
                <a href={item.href} className="inline-block min-h-[24px] leading-[24px]">
                  {item.label}
                </a>
              ) : (
                item.label
              )}
            </span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="keep-colour order-last col-span-2 col-start-2 h-2.5 w-full sm:order-none sm:col-span-1 sm:col-start-auto sm:h-3.5"
            >
              {item.value !== null && (
                <rect
                  y=".5"
                  height="9"
                  width={top === 0 ? 0 : (sizeOf(item.value) / top) * 100}
                  fill={item.small ? "#fff" : "#2a639f"}
                  stroke="#2a639f"
                  strokeDasharray={item.small ? "3 2" : undefined}
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </svg>
            <span className="text-right whitespace-nowrap">
              {item.shown}
              {item.small && (
                <>
                  <span aria-hidden="true">{t("smallMark")}</span>
                  <span className="sr-only">{t("small")}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {items.some(({ small }) => small) && (
        <p className="mt-2 text-sm text-muted">
          {t("smallMark")} {t("small")}
        </p>
      )}
    </div>
  );
}
