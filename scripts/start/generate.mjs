import { fail } from "./fail.mjs";
import { contentHash, inRoot, ROOT, readStamp, writeStamp } from "./paths.mjs";
import { run } from "./processes.mjs";

const STAMP = "lib/platform/generated/.stamp";
const SOURCES = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];

/** Generates Prisma's client when the schema changed since the last time. True when it did. */
export async function generateClient() {
  const wanted = contentHash(SOURCES);
  if (readStamp(STAMP) === wanted) return false;
  // Without this Prisma downloads an engine that generating does not need; offices without internet have none.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const cli = inRoot("node_modules/prisma/build/index.js");
  const { code, output } = await run(process.execPath, [cli, "generate"], { quiet: true, cwd: ROOT, env });
  if (code !== 0) fail(`prisma generate failed:\n${output}`);
  writeStamp(STAMP, wanted);
  return true;
}
