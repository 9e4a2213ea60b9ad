import { getTranslations } from "next-intl/server";
import { EntryActPage } from "@/components/rounds/entry-act-page";
import { RadioGroup } from "@/components/ui/choices";
import { Textarea } from "@/components/ui/inputs";
import { MoneyInput } from "@/components/ui/money-input";
import { withReads } from "@/lib/access/transaction";
import { formatMoney } from "@/lib/i18n/format";
import { getEntry } from "@/lib/rounds/queries/get-entry";
import { getRound } from "@/lib/rounds/queries/get-round";
import { allowIf, onPage } from "@/lib/web/page";
import { requireCtx } from "@/lib/web/session";
import { correctEntryAction } from "./action";

/** Correcting an entry of a closed round, with the reason. */
export default async function CorrectEntryPage({ params }: { params: Promise<{ roundId: string; entryId: string }> }) {
  const [ctx, { roundId, entryId }, t] = await Promise.all([requireCtx(), params, getTranslations("rounds")]);
  const [round, entry] = await onPage(() =>
    withReads(ctx, async (at) => [await getRound(at, { roundId }), await getEntry(at, { roundId, entryId })] as const),
  );
  allowIf(round.may.correct);
  return (
    <EntryActPage
      round={round}
      entry={entry}
      title={t("correct.title")}
      explain={t("correct.explain")}
      submit={t("correct.submit")}
      action={correctEntryAction}
      version={entry.version}
    >
      <MoneyInput
        name="investmentWan"
        label={t("field.amount")}
        required
        defaultValue={formatMoney(entry.investmentWan, "wan", ctx.locale)}
      />
      <RadioGroup
        name="removed"
        label={t("correct.belongs")}
        required
        defaultValue={entry.removedAt === null ? "0" : "1"}
        options={[
          { value: "0", label: t("correct.stays") },
          { value: "1", label: t("correct.removed"), hint: t("correct.removedHint") },
        ]}
      />
      <Textarea
        name="reason"
        label={t("field.reason")}
        hint={t("correct.reasonHint")}
        required
        rows={3}
        maxLength={500}
      />
    </EntryActPage>
  );
}
