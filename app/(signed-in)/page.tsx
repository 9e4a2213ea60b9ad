import { getTranslations } from "next-intl/server";
import { Flash } from "@/components/ui/flash";
import { PageHeader } from "@/components/ui/page";
import { PrintHeader } from "@/components/ui/print";
import { withReads } from "@/lib/access/transaction";
import { moneyUnitFrom } from "@/lib/i18n/format";
import { yearOf } from "@/lib/platform/dates";
import { getBatches } from "@/lib/rollups/queries/get-batches";
import { getStock } from "@/lib/rollups/queries/get-stock";
import { getWorklist } from "@/lib/rollups/queries/get-worklist";
import { requireCtx } from "@/lib/web/session";
import { listUnits } from "@/lib/zones/queries/list-units";
import { KeyFigures } from "./_parts/key-figures";
import { Worklist } from "./_parts/worklist";

type Props = { searchParams: Promise<{ done?: string; unit?: string }> };

/** What waits for the caller, and the figures of their own units. */
export default async function HomePage({ searchParams }: Props) {
  const [ctx, query, t] = await Promise.all([requireCtx(), searchParams, getTranslations("home")]);
  const unit = moneyUnitFrom(query.unit, "yi");
  const { worklist, batches, stock, units, enters } = await withReads(ctx, async (at) => ({
    worklist: await getWorklist(at, {}),
    batches: await getBatches(at, { by: "province", year: String(yearOf(ctx.today)) }),
    stock: await getStock(at, { by: "province" }),
    units: await listUnits(at, { capability: "rollup.read" }),
    enters: await listUnits(at, { capability: "round.entry.record" }),
  }));
  const scope = stock.total.unit.name;
  return (
    <>
      <PrintHeader
        title={t("title")}
        scope={scope}
        asOf={ctx.today}
        printedAt={ctx.now.toISOString()}
        printedBy={ctx.actor.displayName}
      />
      <Flash done={query.done} />
      <PageHeader
        title={t("greeting", { name: ctx.actor.displayName })}
        description={t("scopeLine", { scope, today: ctx.today })}
      />
      <Worklist
        worklist={worklist}
        today={ctx.today}
        oneZone={units.zones.length === 1}
        enters={enters.zones.map(({ code }) => code)}
      />
      <KeyFigures batches={batches} stock={stock} unit={unit} />
    </>
  );
}
