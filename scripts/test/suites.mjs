import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { inRoot, ROOT } from "../start/paths.mjs";

/** Runs a tool with its output shown; gives its exit code. */
function shown(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** The counts of a finished tool from its report; a tool that failed without a failed test counts as one failure. */
function counted(code, file, count) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    counts = { passed: 0, failed: 0 };
  }
  rmSync(file, { force: true });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** All pure and database tests. */
export async function runVitest() {
  const file = inRoot("test-results/vitest.json");
  const code = await shown(
    [inRoot("node_modules/vitest/vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    {},
  );
  return counted(code, file, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // a file that could not even be loaded has no failed test of its own
    failed:
      numFailedTests +
      testResults.filter(
        (each) => each.status === "failed" && each.assertionResults.every((one) => one.status !== "failed"),
      ).length,
  }));
}

/** All journeys, security and fault tests against a served copy. */
export async function runPlaywright({ baseUrl, chromium }) {
  const file = inRoot("test-results/playwright.json");
  const env = { E2E_BASE_URL: baseUrl, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await shown([inRoot("node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json"], env);
  return counted(code, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}
