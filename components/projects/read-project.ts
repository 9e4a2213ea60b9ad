import { readLandMu } from "@/lib/platform/land";
import { readMoneyWan } from "@/lib/platform/money";
import { versionOf } from "@/lib/web/form-state";

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : null;
};
const money = (form: FormData, name: string) => readMoneyWan(text(form, name) ?? "");
const flag = (form: FormData, name: string) => ({ yes: true, no: false })[text(form, name) ?? ""] ?? null;
// what is no whole number goes on as typed, so that the schema refuses it at its place
const count = (form: FormData, name: string) => {
  const typed = text(form, name);
  return typed !== null && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
};
const lines = (form: FormData, name: string) =>
  (text(form, name) ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The facts of a project as the form posts them, as the raw input of create and update. */
export function readFacts(form: FormData) {
  return {
    name: text(form, "name"),
    formerNames: lines(form, "formerNames"),
    kind: text(form, "kind"),
    industry: text(form, "industry"),
    totalInvestmentWan: money(form, "totalInvestmentWan"),
    code: text(form, "code"),
    chain: text(form, "chain"),
    content: text(form, "content"),
    park: text(form, "park"),
    parcelNo: text(form, "parcelNo"),
    landMu: readLandMu(text(form, "landMu") ?? ""),
    plannedStartOn: text(form, "plannedStartOn"),
    plannedProducingOn: text(form, "plannedProducingOn"),
    strategicEmerging: flag(form, "strategicEmerging"),
    sixNew: flag(form, "sixNew"),
    inStatistics: flag(form, "inStatistics"),
    sourceRegion: text(form, "sourceRegion"),
    sourceMode: text(form, "sourceMode"),
    leadOfficer: text(form, "leadOfficer"),
    supportDepartment: text(form, "supportDepartment"),
    agentName: text(form, "agentName"),
    contact: { name: text(form, "contact.name"), phone: text(form, "contact.phone") },
    fixedInvestmentWan: money(form, "fixedInvestmentWan"),
    expectedOutputWan: money(form, "expectedOutputWan"),
    expectedTaxWan: money(form, "expectedTaxWan"),
    expectedJobs: count(form, "expectedJobs"),
    investedBeforeWan: money(form, "investedBeforeWan"),
    remarks: text(form, "remarks"),
    enterprise: { name: text(form, "enterprise.name"), creditCode: text(form, "enterprise.creditCode") },
  };
}

/** An agreement as posted under a prefix ("agreement." in the form of a new project, "" in its own). */
export function readAgreement(form: FormData, prefix: string) {
  return {
    kind: text(form, `${prefix}kind`),
    signedOn: text(form, `${prefix}signedOn`),
    amountWan: money(form, `${prefix}amountWan`),
    number: text(form, `${prefix}number`),
    parties: lines(form, `${prefix}parties`),
    note: text(form, `${prefix}note`),
  };
}

/** The id and version that every form on a project carries; `overwrite` holds the version seen in a conflict. */
export function readProjectKey(form: FormData) {
  return { projectId: text(form, "projectId"), version: versionOf(form) };
}

/** The yearly figures of a project. */
export function readAnnual(form: FormData) {
  return {
    projectId: text(form, "projectId"),
    version: versionOf(form),
    year: count(form, "year"),
    plannedInvestmentWan: money(form, "plannedInvestmentWan"),
    actualOutputWan: money(form, "actualOutputWan"),
    actualTaxWan: money(form, "actualTaxWan"),
    actualJobs: count(form, "actualJobs"),
  };
}
