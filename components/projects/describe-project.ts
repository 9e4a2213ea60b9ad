import type { ProjectDetail } from "@/lib/projects/types";

const yesNo = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no");

/** The facts of a stored project as texts by the field names of the form, to be shown beside what was typed. */
export function describeProject(current: unknown): Record<string, string> {
  const project = current as ProjectDetail;
  const facts: Record<string, string | number | null> = {
    name: project.name,
    formerNames: project.formerNames.join("\n"),
    code: project.code,
    kind: project.kind,
    "enterprise.name": project.enterprise.name,
    "enterprise.creditCode": project.enterprise.creditCode,
    industry: project.industry,
    chain: project.chain,
    strategicEmerging: yesNo(project.strategicEmerging),
    sixNew: yesNo(project.sixNew),
    inStatistics: yesNo(project.inStatistics),
    totalInvestmentWan: project.totalInvestmentWan,
    fixedInvestmentWan: project.fixedInvestmentWan,
    expectedOutputWan: project.expectedOutputWan,
    expectedTaxWan: project.expectedTaxWan,
    expectedJobs: project.expectedJobs,
    investedBeforeWan: project.investedBeforeWan,
    plannedStartOn: project.plannedStartOn,
    plannedProducingOn: project.plannedProducingOn,
    content: project.content,
    park: project.park,
    parcelNo: project.parcelNo,
    landMu: project.landMu,
    sourceRegion: project.sourceRegion,
    sourceMode: project.sourceMode,
    leadOfficer: project.leadOfficer,
    supportDepartment: project.supportDepartment,
    agentName: project.agentName,
    "contact.name": project.contact.name,
    "contact.phone": project.contact.phone,
    remarks: project.remarks,
  };
  // amounts as the form shows them, so that equal values read equal
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      /(Wan|Mu)$/.test(name) && value !== null ? String(value).replace(/\.?0+$/, "") || "0" : String(value ?? ""),
    ]),
  );
}
