import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/access/ctx";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  type Problem,
  RuleError,
  ThrottledError,
  UnavailableError,
  ValidationError,
} from "@/lib/platform/errors";
import { RequestRefusal } from "./refusals";

/** An error as the API tells it (RFC 9457): `code` says which, `errors` where, in the caller's language. */
export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  requestId: string;
  errors: { path: string; code: string; message: string }[];
  current?: unknown;
};

type Told = { status: number; code: string; problems: Problem[]; current?: unknown; headers?: Record<string, string> };

function told(error: unknown): Told {
  if (error instanceof RequestRefusal) {
    const headers: Record<string, string> =
      error.status === 401 ? { "WWW-Authenticate": 'Bearer realm="zone-ledger"' } : {};
    return { status: error.status, code: error.code, problems: error.problems, headers };
  }
  if (error instanceof ValidationError) return { status: 400, code: "invalid", problems: error.problems };
  if (error instanceof RuleError) return { status: 422, code: "refused", problems: error.problems };
  if (error instanceof NotFoundError) return { status: 404, code: "not-found", problems: [] };
  if (error instanceof ForbiddenError) return { status: 403, code: "forbidden", problems: [] };
  if (error instanceof ConflictError) {
    return {
      status: 409,
      code: error.code,
      problems: error.problems,
      ...(error.current === null ? {} : { current: error.current }),
    };
  }
  if (error instanceof ThrottledError) return wait(429, "throttled", error.retryAfter);
  if (error instanceof UnavailableError) return wait(503, "unavailable", error.retryAfter);
  return { status: 500, code: "fault", problems: [] };
}

const wait = (status: number, code: string, seconds: number): Told => ({
  status,
  code,
  problems: [{ path: "", code }],
  headers: { "Retry-After": String(Math.max(1, Math.ceil(seconds))) },
});

/** The sentence of a problem, or its bare code where no sentence fits. */
function sentence(problem: Problem, locale: Locale): string {
  const words: Record<string, unknown> = messagesOf(locale).problems ?? {};
  if (!Object.hasOwn(words, problem.code)) return problem.code;
  const t = createTranslator<Record<string, string>>({
    locale,
    messages: words as Record<string, string>,
    onError: () => undefined,
    getMessageFallback: () => problem.code,
  });
  return t(problem.code, problem.params);
}

/** The answer to an error. A fault tells nothing but its request id; the log has the rest. */
export function problemResponse(error: unknown, at: { requestId: string; locale?: Locale }): Response {
  const { status, code, problems, current, headers } = told(error);
  const locale = at.locale ?? DEFAULT_LOCALE;
  const shown = problems.length > 0 ? problems : [{ path: "", code }];
  const errors = shown.map((problem) => ({
    path: problem.path,
    code: problem.code,
    message: sentence(problem, locale),
  }));
  const body: ProblemDocument = {
    type: `/api/docs#status-${status}`,
    title: sentence({ path: "", code }, locale),
    status,
    code,
    detail: errors
      .map((one) => (one.path ? `${one.path}: ${one.message}` : one.message))
      .join("\n")
      .slice(0, 2_000),
    requestId: at.requestId,
    errors,
    ...(current === undefined ? {} : { current }),
  };
  return Response.json(body, {
    status,
    headers: { "Content-Type": "application/problem+json", "Content-Language": locale, ...headers },
  });
}
