import type { Problem } from "@/lib/platform/errors";
import { normaliseForSearch } from "@/lib/platform/text";

const RESEMBLANCES = ["code", "parcel", "name", "enterprise"] as const;
/** Why a project resembles another. */
type ResemblanceReason = (typeof RESEMBLANCES)[number];

/** What the database found of another project; the names are null when the caller may not see its zone. */
export type ResemblanceCandidate = {
  id: string | null;
  name: string | null;
  enterpriseName: string | null;
  zone: string | null;
  sameCode: boolean;
  sameEnterprise: boolean;
  sameParcel: boolean;
  /** two-character windows of the name's core that the other's text holds */
  sharedWindows: number;
};

export type Resemblance = Pick<ResemblanceCandidate, "id" | "name" | "enterpriseName" | "zone"> & {
  /** 0 to 1, two decimals */
  score: number;
  reasons: ResemblanceReason[];
};

// From here on names count as resembling.
const NAME_THRESHOLD = 0.6;

// Words that nearly every project or firm name has: they say nothing about whether two are the same.
const GENERIC =
  /有限责任公司|股份有限公司|有限公司|分公司|公司|股份|集团|建设项目|技术改造|生产线|项目|工程|建设|新建|扩建|改造|技改|年产|生产|山西省|山西/g;

/** The part of a project's name that tells it from others, in search form. Never empty for a name that has letters or digits. */
export function nameCore(name: string): string {
  const normal = normaliseForSearch(name);
  return normal.replace(GENERIC, "") || normal;
}

/** The distinct two-character windows of a text; the text itself when it has one character. */
export function windowsOf(text: string): string[] {
  const points = [...text];
  if (points.length < 2) return points;
  return [...new Set(points.slice(1).map((point, i) => `${points[i]}${point}`))];
}

/** How alike two names are, 0 to 1: Dice's coefficient over the two-character windows of their cores. Symmetric; 1 for equal cores. */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [windowsOf(nameCore(a)), new Set(windowsOf(nameCore(b)))];
  if (left.length === 0 || right.size === 0) return 0;
  const shared = left.filter((window) => right.has(window)).length;
  return (2 * shared) / (left.length + right.size);
}

/**
 * The projects among the candidates that resemble the given name, most alike first, each with its score and every reason. The same code,
 * parcel or enterprise counts whatever the name; a similar name counts from NAME_THRESHOLD.
 */
export function resemblancesOf(name: string, candidates: readonly ResemblanceCandidate[]): Resemblance[] {
  const windows = windowsOf(nameCore(name)).length;
  return candidates
    .map((other): Resemblance => {
      const similar =
        other.name === null
          ? Math.min(1, other.sharedWindows / Math.max(1, windows))
          : nameSimilarity(name, other.name);
      const reasons = RESEMBLANCES.filter((reason) => {
        if (reason === "name") return similar >= NAME_THRESHOLD;
        return reason === "code" ? other.sameCode : reason === "parcel" ? other.sameParcel : other.sameEnterprise;
      });
      const score = Math.max(
        similar,
        other.sameCode ? 1 : 0,
        other.sameParcel ? 0.8 : 0,
        other.sameEnterprise ? 0.5 : 0,
      );
      return {
        id: other.id,
        name: other.name,
        enterpriseName: other.enterpriseName,
        zone: other.zone,
        score: Math.round(score * 100) / 100,
        reasons,
      };
    })
    .filter((each) => each.reasons.length > 0)
    .sort((a, b) => b.score - a.score);
}

/** The resemblances as problems that a person can confirm; projects of zones the caller may not see stay unnamed and are said once. */
export function duplicateProblems(resemblances: readonly Resemblance[]): Problem[] {
  const firstHidden = resemblances.findIndex(({ id }) => id === null);
  const said = resemblances.filter(({ id }, index) => id !== null || index === firstHidden);
  return said.slice(0, 10).map((each) =>
    each.name === null || each.id === null
      ? { path: "name", code: "duplicate-elsewhere" }
      : {
          path:
            each.reasons[0] === "parcel" ? "parcelNo" : each.reasons[0] === "enterprise" ? "enterprise.name" : "name",
          code: `duplicate-${each.reasons[0] ?? "name"}`,
          params: { name: each.name, id: each.id },
        },
  );
}
