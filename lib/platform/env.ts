import "server-only";
import { z } from "zod";

const Env = z.object({
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  AUTH_SECRET: z.string().min(32),
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  DATA_DIR: z.string().default(".data"),
  ZONE_LEDGER_DEMO: z.enum(["0", "1"]).default("0"),
  METRICS_TOKEN: z.string().min(16).optional(),
  SESSION_IDLE_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .max(86_400)
    .default(30 * 60),
  SESSION_ABSOLUTE_SECONDS: z.coerce
    .number()
    .int()
    .min(300)
    .max(7 * 86_400)
    .default(10 * 3600),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
});

let cached: z.infer<typeof Env> | undefined;

/** The settings of the process, checked once. Throws one sentence that names every missing or wrong setting. */
export function env(): z.infer<typeof Env> {
  if (cached) return cached;
  const result = Env.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`Missing or wrong settings in the environment: ${wrong}. See docs/operations.md.`);
  }
  cached = result.data;
  return cached;
}
