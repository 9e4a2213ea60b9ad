import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail } from "../start/fail.mjs";
import { inRoot, ROOT } from "../start/paths.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const output = (command, ...args) => spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";

/** A browser is usable when it can say its version: a stub that only asks to be installed cannot. */
function found() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path) && succeeds(path, "--version"));
}

function installAsRoot(...packages) {
  if (process.getuid?.() !== 0 || !succeeds("sh", "-c", "command -v apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The path of a real Chromium: what the machine has, else installed where that may be (Debian's as root, else Playwright's own). Makes
 * sure that Chinese can be drawn. Fails with one sentence that says what is missing.
 */
export async function findChromium() {
  if (!found()) installAsRoot("chromium", "fonts-noto-cjk");
  else if (output("fc-list", ":lang=zh").trim() === "") installAsRoot("fonts-noto-cjk");
  let path = found() ?? (await playwrightsOwn());
  if (!path) {
    spawnSync(process.execPath, [inRoot("node_modules/@playwright/test/cli.js"), "install", "chromium"], {
      cwd: ROOT,
      stdio: "ignore",
      timeout: 180_000,
    });
    path = await playwrightsOwn();
  }
  return (
    path ??
    fail("No Chromium was found and none could be installed: install Debian's package chromium, or set CHROMIUM_PATH.")
  );
}
