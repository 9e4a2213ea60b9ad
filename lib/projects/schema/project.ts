import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Flag, Id, Optional } from "@/lib/platform/fields";
import { Line, Paragraph } from "@/lib/platform/text";
import { NewAgreement } from "./agreement";
import { CreditCode, EnterpriseInput, OPTIONAL_FACTS, PROJECT_KEY, Reason, REQUIRED_FACTS } from "./facts";

/**
 * A new project. `agreement` records the first one with it; a contract is at the same time the signing. `confirmDuplicates`: false asks to
 * be told about resembling projects before saving (forms), true says that they were looked at, absent does not ask (other systems).
 */
export const CreateProjectInput = z.strictObject({
  zone: Line(100),
  ...REQUIRED_FACTS,
  ...OPTIONAL_FACTS,
  enterprise: EnterpriseInput,
  agreement: NewAgreement.nullish(),
  confirmDuplicates: Flag.optional(),
});
export type CreateProjectInput = z.output<typeof CreateProjectInput>;

/** A change of facts: absent fields stay, null clears. A changed name keeps the old one among the former names. */
export const UpdateProjectInput = z.strictObject({
  ...PROJECT_KEY,
  ...z.strictObject(REQUIRED_FACTS).partial().shape,
  ...OPTIONAL_FACTS,
  // corrects the record of the enterprise itself; another investor is `change-investor`
  enterprise: z.strictObject({ name: Line(200).optional(), creditCode: Optional(CreditCode) }).optional(),
  reason: Optional(Reason),
});
export type UpdateProjectInput = z.output<typeof UpdateProjectInput>;

/** Another enterprise takes the project over; the one before stays in the history. */
export const ChangeInvestorInput = z.strictObject({
  ...PROJECT_KEY,
  enterprise: EnterpriseInput,
  changedOn: CalendarDate,
  reason: Reason,
});

/** The project is given up. Without a day, today. */
export const WithdrawProjectInput = z.strictObject({
  ...PROJECT_KEY,
  withdrawnOn: Optional(CalendarDate),
  reason: Reason,
});

/** A withdrawn project goes on where it stood. Without a day, today. */
export const RestoreProjectInput = z.strictObject({
  ...PROJECT_KEY,
  restoredOn: Optional(CalendarDate),
  reason: Reason,
});

/** "Looked at, another project": the pair is not pointed out again. */
export const DecideDuplicateInput = z.strictObject({
  projectId: Id,
  otherProjectId: Id,
  note: Optional(Paragraph(500)),
});

/** Facts to be compared with the projects already there, before or after saving. */
export const FindDuplicatesInput = z.strictObject({
  zone: Line(100),
  name: Optional(Line(200)),
  code: Optional(Line(60)),
  creditCode: Optional(Line(40)),
  parcelNo: Optional(Line(60)),
  projectId: Id.optional(),
});
export type FindDuplicatesInput = z.output<typeof FindDuplicatesInput>;

export const ProjectIdInput = z.strictObject({ projectId: Id });

/** A name for the filters of a screen. */
export const SaveViewInput = z.strictObject({
  screen: Line(60),
  name: Line(60),
  query: z.string({ error: "wrong-type" }).max(2000, { error: "too-long" }),
  shared: Flag.default(false),
});
export const DeleteViewInput = z.strictObject({ viewId: Id });
export const ListViewsInput = z.strictObject({ screen: Line(60) });
