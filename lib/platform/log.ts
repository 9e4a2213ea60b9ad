import "server-only";
import pino from "pino";

/** The process's log: JSON lines in UTC; secrets and personal data are cut out wherever they appear under these names. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["password", "token", "cookie", "authorization", "phone", "idCard", "otp", "secret"].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
    censor: "[cut]",
  },
});
