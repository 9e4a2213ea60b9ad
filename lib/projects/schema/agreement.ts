import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Id, List, OneOf, Optional } from "@/lib/platform/fields";
import { MoneyWan } from "@/lib/platform/money";
import { Line, Paragraph } from "@/lib/platform/text";
import { AGREEMENT_KINDS } from "../types";
import { PROJECT_KEY, Reason } from "./facts";

const FACTS = {
  kind: OneOf(AGREEMENT_KINDS),
  signedOn: CalendarDate,
  // of a contract the amount, of a supplement the increase; other kinds have none
  amountWan: Optional(MoneyWan),
  number: Optional(Line(100)),
  parties: List(Line(200), 20).optional(),
  note: Optional(Paragraph(1000)),
};

/** The first agreement of a new project. */
export const NewAgreement = z.strictObject(FACTS, { error: "wrong-type" });

/** A later agreement, which may replace a framework or intent, or add to a contract. */
export const AddAgreementInput = z.strictObject({
  ...PROJECT_KEY,
  ...FACTS,
  replaces: Optional(Id),
  supplements: Optional(Id),
});

/** An agreement that was recorded wrongly: the facts as they should have been, and why. The signing follows. */
export const CorrectAgreementInput = z.strictObject({ ...PROJECT_KEY, agreementId: Id, ...FACTS, reason: Reason });
