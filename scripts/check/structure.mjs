import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { files } from "./files.mjs";

const ROOT = new Set([
  ...["app", "components", "lib", "prisma", "e2e", "docs", "scripts", ".ci", ".git"],
  ...[
    "package.json",
    "package-lock.json",
    "next.config.js",
    "tsconfig.json",
    "README.md",
    ".gitignore",
    ".npmrc",
    ".editorconfig",
  ],
  ...[
    "proxy.ts",
    "instrumentation.ts",
    "prisma.config.ts",
    "vitest.config.ts",
    "playwright.config.ts",
    "postcss.config.mjs",
  ],
  ...["eslint.config.mjs", ".prettierrc.json", ".prettierignore", ".dependency-cruiser.cjs", "knip.json"],
]);
const INFRASTRUCTURE = new Set(["platform", "access", "web", "i18n"]);
const PURE = "types|schema|rules|workflow|deadlines|reference|errors";
const VOCABULARY = new RegExp(
  `^(${PURE}|internal)(\\.ts|/[a-z0-9-]+\\.ts)$|^(queries|commands)/[a-z]+(-[a-z0-9]+)+\\.ts$`,
);
const TEST = /\.test\.tsx?$/;
const LIMITS = [
  [/^app\/.*page\.tsx$/, 80, "a page reads, maps and renders; move what it draws to _parts or components"],
  [/^app\/.*action\.ts$/, 25, "an action is an adapter made by formAction"],
  [/^app\/.*route\.ts$/, 25, "a route is an adapter made by the wrapper of lib/web/api"],
  [TEST, 600, "cut the test by subject"],
  [/\.(ts|tsx|mjs|js|cjs)$/, 400, "look for the seam"],
];

/** Where each file may lie, how it may be called and how long it may be; every message says where the code belongs. */
export function structureProblems() {
  const problems = [];
  for (const entry of new Set(files().map((file) => file.split("/")[0]))) {
    if (!ROOT.has(entry)) problems.push(`${entry}: nothing else lies at the root; put it into one of its folders`);
  }
  for (const file of files()) {
    const [top, subject, ...rest] = file.split("/");
    const inner = rest.join("/");
    if (
      top === "lib" &&
      rest.length > 0 &&
      !INFRASTRUCTURE.has(subject) &&
      !TEST.test(file) &&
      !VOCABULARY.test(inner) &&
      subject !== "jobs"
    ) {
      problems.push(`${file}: not in the vocabulary of lib/<subject> (docs/architecture.md)`);
    }
    if (/^(index|utils?|helpers?|service|constants|common|misc)\.tsx?$/.test(basename(file)))
      problems.push(`${file}: a name that says nothing`);
    const limit = LIMITS.find(([pattern]) => pattern.test(file));
    if (limit && !file.includes("/generated/")) {
      // what a page imports says nothing of how much it does
      const text = readFileSync(file, "utf8").replace(/^import [\s\S]*?;\n/gm, file.endsWith("/page.tsx") ? "" : "$&");
      // the acts of one page may share a file: the limit is for each
      const acts = file.endsWith("action.ts") ? Math.max(1, text.match(/^export const /gm)?.length ?? 1) : 1;
      const lines = text.split("\n").length - 1;
      if (lines > limit[1] * acts) problems.push(`${file}: ${lines} lines, at most ${limit[1] * acts}: ${limit[2]}`);
    }
  }
  for (const subject of readdirSync("lib")) {
    if (!/^[a-z0-9]+$/.test(subject)) problems.push(`lib/${subject}: a subject is one word`);
  }
  return problems;
}
