import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Count, Flag, Id, List, OneOf, Optional, Version } from "@/lib/platform/fields";
import { AreaMu } from "@/lib/platform/land";
import { MoneyWan } from "@/lib/platform/money";
import { Line, Paragraph } from "@/lib/platform/text";
import { CHAIN_CODES } from "@/lib/zones/reference/chains";
import { INDUSTRY_CODES } from "@/lib/zones/reference/industries";
import { PROVINCE_CODES } from "@/lib/zones/reference/provinces";
import { creditCodeRefusal, normaliseCreditCode, normaliseProjectCode, projectCodeRefusal } from "../rules/identifiers";
import { PROJECT_KINDS, SOURCE_MODES } from "../types";

function identifier(max: number, normalise: (text: string) => string, refusal: (text: string) => string | null) {
  return Line(max)
    .transform((text, ctx) => {
      const value = normalise(text);
      const message = refusal(value);
      if (message === null) return value;
      ctx.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    })
    .meta({ maxLength: max });
}

/** Zod: a 统一社会信用代码 with a valid check character, normalised. */
export const CreditCode = identifier(40, normaliseCreditCode, creditCodeRefusal);

/** Zod: a 项目代码 of the province, normalised to five segments. */
const ProjectCode = identifier(60, normaliseProjectCode, projectCodeRefusal);

/** The enterprise behind a project; one record per zone and credit code (or name, while the code is unknown). */
export const EnterpriseInput = z.strictObject({ name: Line(200), creditCode: Optional(CreditCode) });

const Contact = z.strictObject({ name: Optional(Line(50)), phone: Optional(Line(40)) }, { error: "wrong-type" });

/** Facts that a project may lack: all columns of the ledger that are facts and not sums, rates or lights (domain/reference.md §11). */
export const OPTIONAL_FACTS = {
  code: Optional(ProjectCode),
  chain: Optional(OneOf(CHAIN_CODES)),
  content: Optional(Paragraph(4000)),
  park: Optional(Line(100)),
  parcelNo: Optional(Line(60)),
  landMu: Optional(AreaMu),
  plannedStartOn: Optional(CalendarDate),
  plannedProducingOn: Optional(CalendarDate),
  strategicEmerging: Flag.nullish(),
  sixNew: Flag.nullish(),
  inStatistics: Flag.nullish(),
  sourceRegion: Optional(OneOf(PROVINCE_CODES)),
  sourceMode: Optional(OneOf(SOURCE_MODES)),
  leadOfficer: Optional(Line(50)),
  supportDepartment: Optional(Line(100)),
  agentName: Optional(Line(50)),
  contact: Contact.nullish(),
  fixedInvestmentWan: Optional(MoneyWan),
  expectedOutputWan: Optional(MoneyWan),
  expectedTaxWan: Optional(MoneyWan),
  expectedJobs: Count(1_000_000).nullish(),
  investedBeforeWan: Optional(MoneyWan),
  formerNames: List(Line(200), 20).optional(),
  remarks: Optional(Paragraph(2000)),
};

export type OptionalFacts = z.output<z.ZodObject<typeof OPTIONAL_FACTS, z.core.$strict>>;

/** Facts that every project has. */
export const REQUIRED_FACTS = {
  name: Line(200),
  kind: OneOf(PROJECT_KINDS),
  industry: OneOf(INDUSTRY_CODES),
  totalInvestmentWan: MoneyWan,
};

/** The record that a command on a project acts on: its id and the version that the caller has seen. */
export const PROJECT_KEY = { projectId: Id, version: Version };

/** Why something was corrected, withdrawn or given up: every such act says it. */
export const Reason = Paragraph(500);
