import { getTranslations } from "next-intl/server";
import { EntryActPage } from "@/components/rounds/entry-act-page";
import { withReads } from "@/lib/access/transaction";
import { getEntry } from "@/lib/rounds/queries/get-entry";
import { getRound } from "@/lib/rounds/queries/get-round";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { removeEntryAction } from "./action";

/** Taking a project out of a batch while the round is open. */
export default async function RemoveEntryPage({ params }: { params: Promise<{ roundId: string; entryId: string }> }) {
  const [ctx, { roundId, entryId }, t] = await Promise.all([requireCtx(), params, getTranslations("rounds")]);
  const [round, entry] = await onPage(() =>
    withReads(ctx, async (at) => [await getRound(at, { roundId }), await getEntry(at, { roundId, entryId })] as const),
  );
  allowIf(round.may.addEntries && entry.removedAt === null);
  return (
    <EntryActPage
      round={round}
      entry={entry}
      title={t("remove.title")}
      explain={t("remove.explain")}
      submit={t("remove.submit")}
      action={removeEntryAction}
    />
  );
}
