import "server-only";
import { ConflictError, UnavailableError } from "./errors";

const UNAVAILABLE = new Set([
  "57014",
  "55P03",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "53100",
  "08000",
  "08001",
  "08003",
  "08006",
  "25P03",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "P2024",
  "P2028",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
]);

/** The SQLSTATE or driver code behind an error of pg or of Prisma's adapter, if there is one. */
export function databaseCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const e = error as {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string; code?: string } } };
    cause?: unknown;
  };
  const original = e.meta?.driverAdapterError?.cause;
  if (original?.originalCode) return original.originalCode;
  if (typeof e.code === "string") return e.code;
  return databaseCode(e.cause);
}

/** Turns what the database refused into the refusal that a caller can act on; anything unknown is returned as it came. */
export function asRefusal(error: unknown): unknown {
  const code = databaseCode(error);
  if (code === undefined) {
    const text = error instanceof Error ? error.message : "";
    return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/i.test(
      text,
    )
      ? new UnavailableError(5)
      : error;
  }
  if (code === "23505" || code === "P2002") return new ConflictError("duplicate");
  if (code === "40001" || code === "40P01" || code === "P2034") return new ConflictError("stale-version");
  return UNAVAILABLE.has(code) ? new UnavailableError(5) : error;
}
