import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "../start/paths.mjs";
import { freePort, run } from "../start/processes.mjs";
import { startChild } from "./servers.mjs";

const FOLDER = inRoot(".data/bench/empty-next");
const FILES = {
  "package.json": JSON.stringify({ name: "empty-next", private: true, type: "module" }),
  // a root of its own, or it would find our instrumentation and proxy
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(FOLDER)} }, outputFileTracingRoot: ${JSON.stringify(FOLDER)}, poweredByHeader: false };\n`,
  "app/layout.js":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  "app/page.js":
    'export const dynamic = "force-dynamic";\nexport default function Page() { return <main><table><tbody><tr><td>1</td></tr></tbody></table></main>; }\n',
  "app/api/empty/route.js":
    'export const dynamic = "force-dynamic";\nexport function GET() { return Response.json({}); }\n',
};

/** A package and everything it depends on, as npm installed it for us. */
function packagesOf(name, known = new Set()) {
  const manifest = inRoot("node_modules", name, "package.json");
  if (known.has(name) || !existsSync(manifest)) return known;
  known.add(name);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  for (const each of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)])
    if (each !== "sharp") packagesOf(each, known);
  return known;
}

function copyPackages() {
  const { version } = JSON.parse(readFileSync(inRoot("node_modules/next/package.json"), "utf8"));
  const stamp = join(FOLDER, "node_modules/.version");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return;
  for (const name of ["next", "react", "react-dom"].flatMap((each) => [...packagesOf(each)])) {
    cpSync(inRoot("node_modules", name), join(FOLDER, "node_modules", name), { recursive: true, dereference: true });
  }
  writeFileSync(stamp, version);
}

/** The floor: an application of the same Next.js with one dynamic page and one dynamic route that say nothing, built and served. */
export async function startEmpty() {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(FOLDER, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(FOLDER, "node_modules"), { recursive: true });
  copyPackages();
  const next = join(FOLDER, "node_modules/next/dist/bin/next");
  const { NEXT_DIST_DIR: _ours, ...rest } = process.env;
  const env = { ...rest, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const built = await run(process.execPath, [next, "build"], { quiet: true, cwd: FOLDER, env });
  if (built.code !== 0) throw new Error(`the empty application could not be built:\n${built.output}`);
  const port = await freePort();
  return startChild([next, "start", "--port", String(port)], { port, path: "/api/empty", env, cwd: FOLDER });
}
