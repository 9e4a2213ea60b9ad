import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/links";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/platform/routes";
import type { OpenPlace } from "./read-page";

/** For who enters projects: how many of the own zones could still enter each batch. */
export function OpenPlaces({ places, roundId }: { places: readonly OpenPlace[]; roundId: string }) {
  const t = useTranslations("rounds");
  const zones = [...new Set(places.map((place) => place.zone))];
  return (
    <div className="no-print">
      <Notice title={t("places.title")}>
        <ul className="mt-1 grid gap-1">
          {zones.map((zone) => {
            const own = places.filter((place) => place.zone === zone);
            return (
              <li key={zone}>
                <TextLink href={routes.roundEntriesNew(roundId, { zone })}>{own[0]?.zoneName}</TextLink>
                {own.map((place) => (
                  <span key={place.batch} className="ml-4 inline-block">
                    {t("places.batch", { batch: t(`batch.${place.batch}`), count: place.count })}
                  </span>
                ))}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
