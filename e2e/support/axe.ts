import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// Long tables repeat one row's markup; a hundred of them cost minutes and find nothing that eight do not.
const ROWS = 8;

/** What axe finds on the page (of long tables the first rows), one line for every rule and place. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate((rows) => {
    for (const body of document.querySelectorAll("tbody"))
      [...body.rows].slice(rows).forEach((row) => row.style.setProperty("display", "none", "important"));
  }, ROWS);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary ?? ""})`),
  );
}
