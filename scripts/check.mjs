import { spawnSync } from "node:child_process";
import { actsProblems } from "./check/acts.mjs";
import { documentProblems } from "./check/documents.mjs";
import { messageProblems } from "./check/messages.mjs";
import { structureProblems } from "./check/structure.mjs";

const tool =
  (name, ...args) =>
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/${name}`, ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return status === 0 ? [] : [`${stdout}${stderr}`.trim() || `ended with ${status}`];
  };

const CHECKS = [
  ["structure", structureProblems],
  ["acts", actsProblems],
  ["messages", messageProblems],
  ["documents", documentProblems],
  [
    "format",
    tool(
      "prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      "node_modules/.cache/prettier.json",
      ".",
    ),
  ],
  [
    "boundaries",
    tool(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
      "e2e",
      "prisma",
    ),
  ],
  [
    "types",
    tool(
      "typescript/bin/tsc",
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      "node_modules/.cache/types.tsbuildinfo",
    ),
  ],
  [
    "lint",
    tool(
      "eslint/bin/eslint.js",
      "--max-warnings",
      "0",
      "--cache",
      "--cache-location",
      "node_modules/.cache/eslint",
      ".",
    ),
  ],
  ["dead code", tool("knip/bin/knip.js")],
];

/** Runs every check that needs no database, prints what each found and its time, and gives the counts. */
export function runChecks() {
  let failed = 0;
  for (const [name, check] of CHECKS) {
    const start = performance.now();
    const problems = check();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    for (const problem of problems) console.log(`  ${problem.replaceAll("\n", "\n  ")}`);
    if (problems.length > 0) failed += 1;
  }
  return { passed: CHECKS.length - failed, failed };
}

if (process.argv[1]?.endsWith("check.mjs")) {
  const { passed, failed } = runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
