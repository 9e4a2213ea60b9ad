import { existsSync } from "node:fs";
import { get, send } from "../http.mjs";
import { alternate, median } from "../measure.mjs";

const zoneOf = (i) => `bench-${String(i % 100).padStart(3, "0")}`;
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What a browser has to fetch of script and style before the page works, as it comes over the wire. */
async function bytesOf(base, path, headers) {
  const html = (await get(`${base}${path}`, { headers })).body.toString();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnoModule\b/i.test(tag));
  const styles = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(stylesheet|preload|modulepreload)"/.test(tag) && !/as="(font|image)"/.test(tag));
  const paths = [...scripts, ...styles].map((tag) => /(?:src|href)="(\/[^"]+)"/.exec(tag)?.[1]).filter(Boolean);
  let bytes = 0;
  for (const each of new Set(paths)) {
    const answer = await send(`${base}${each.replaceAll("&amp;", "&")}`, {
      headers: { "accept-encoding": "br, gzip" },
    });
    bytes += answer.body.length;
  }
  return bytes;
}

async function firstRow(browser, url, cookie) {
  const context = await browser.newContext();
  if (cookie) {
    const [name, value] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForSelector("tbody tr", { state: "visible" });
  const milliseconds = performance.now() - from;
  await context.close();
  return milliseconds;
}

/** P2: the list as a page, its weight, and when its first row stands on the screen. */
export async function measurePage(bench) {
  const { ours, bare, empty, rounds, report, cookie } = bench;
  const path = (i) => `/projects?zone=${zoneOf(i)}&stage=producing`;
  const act = (i) => get(`${ours.base}${path(i)}`, { headers: cookie });
  const reference = (i) => get(`${bare.base}/list?zone=${zoneOf(i)}&stage=producing&limit=50`);
  report.add("P2", "list page, server-rendered ÷ bare JSON", {
    ...(await alternate({ ours: act, reference, rounds, times: 30 })),
    most: 12,
  });
  const kilobytes = (await bytesOf(ours.base, path(0), cookie)) / 1000;
  const floor = (await bytesOf(empty.base, "/", {})) / 1000;
  report.add("P2", "JavaScript and CSS on the wire", { ours: kilobytes, ratio: kilobytes, unit: "KB", most: 240 });
  report.note(`an empty page of the same Next.js weighs ${floor.toFixed(0)} KB`);
  const executablePath = BROWSERS.find((file) => existsSync(file));
  if (!executablePath) return report.skip("P2", "first row on the screen", "no Chromium");
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const measured = { a: [], b: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const a = median([
        await firstRow(browser, `${ours.base}${path(round)}`, cookie.cookie),
        await firstRow(browser, `${ours.base}${path(round + 1)}`, cookie.cookie),
      ]);
      const b = median([await firstRow(browser, `${empty.base}/`), await firstRow(browser, `${empty.base}/`)]);
      if (round === 0) continue;
      measured.a.push(a);
      measured.b.push(b);
    }
    const ratios = measured.a.map((value, at) => value / measured.b[at]);
    report.add("P2", "first row on the screen ÷ an empty Next page, cold browser", {
      ours: median(measured.a),
      reference: median(measured.b),
      ratio: median(ratios),
      low: Math.min(...ratios),
      high: Math.max(...ratios),
      most: 1.6,
    });
  } finally {
    await browser.close();
  }
}
