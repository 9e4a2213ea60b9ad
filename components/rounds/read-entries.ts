import { readMoneyWan } from "@/lib/platform/money";

function picked(form: FormData): string[] {
  return form.getAll("pick").filter((each): each is string => typeof each === "string" && each.includes(":"));
}

/** The ticked projects of the form with their amounts; boxes are named by batch and project, "signed:12". */
export function readEntries(form: FormData): { batch: string; projectId: string; investmentWan: string | null }[] {
  return picked(form).map((each) => {
    const [batch = "", projectId = ""] = each.split(":");
    const amount = form.get(`amount.${batch}.${projectId}`);
    return { batch, projectId, investmentWan: readMoneyWan(typeof amount === "string" ? amount : "") };
  });
}

/** The field of the form for a problem of the command: `entries[3].investmentWan` is the amount of the fourth ticked project. */
export function entryPath(path: string, form: FormData): string {
  const match = /^entries\[(\d+)\]\.(\w+)$/.exec(path);
  const [batch, projectId] = match ? (picked(form)[Number(match[1])] ?? "").split(":") : [];
  if (!match || !batch || !projectId) return path;
  return `${match[2] === "investmentWan" ? "amount" : "pick"}.${batch}.${projectId}`;
}
