import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// An odd zone (UTC+5:45): code that takes the machine's day for the province's day fails here.
process.env.TZ = "Asia/Kathmandu";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ignored = ["**/node_modules/**", "**/.next*/**", "**/.data/**", "e2e/**"];

/** `pure`: no database, `npx vitest run --project pure`. `db`: own Postgres, `npx vitest run --project db lib/projects`. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at("./") },
      { find: "server-only", replacement: at("./scripts/vitest/server-only.ts") },
    ],
  },
  test: {
    maxWorkers: 2,
    env: { LOG_LEVEL: "silent" },
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts"],
          // properties over many generated cases on a busy machine
          testTimeout: 30_000,
          setupFiles: ["./scripts/vitest/no-console-error.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ["./scripts/vitest/database-server.ts"],
          setupFiles: ["./scripts/vitest/database-copy.ts", "./scripts/vitest/no-console-error.ts"],
        },
      },
    ],
  },
});
