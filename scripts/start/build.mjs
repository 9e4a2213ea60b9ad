import { fail } from "./fail.mjs";
import { refuseWhileServing } from "./lock.mjs";
import { contentHash, inRoot, readStamp, ROOT, writeStamp } from "./paths.mjs";
import { run } from "./processes.mjs";

const SOURCES = [
  ...["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts", "prisma/schema.prisma"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const isIrrelevant = (file) => /\.test\.tsx?$|^lib\/platform\/generated\//.test(file);

/** Builds the production server when its sources changed since the last build in `distDir`. True when it did. */
export async function buildServer({ distDir }) {
  const wanted = contentHash(SOURCES, { except: isIrrelevant, salt: process.versions.node });
  const stamp = `${distDir}/.sources`;
  if (readStamp(stamp) === wanted) return false;
  refuseWhileServing("The sources", { distDir });
  writeStamp(stamp, "building");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: distDir,
    DATABASE_URL: "",
  };
  const { code, output } = await run(process.execPath, [inRoot("node_modules/next/dist/bin/next"), "build"], {
    quiet: true,
    cwd: ROOT,
    env,
  });
  if (code !== 0) fail(`next build failed:\n${output}`);
  writeStamp(stamp, wanted);
  return true;
}
