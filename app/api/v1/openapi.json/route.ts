import { chooseLocale } from "@/lib/i18n/locales";
import { env } from "@/lib/platform/env";
import { openApiDocument } from "@/lib/web/openapi/document";
import { OPERATIONS } from "../_operations/all";

export const dynamic = "force-dynamic";

/** The OpenAPI 3.1 document; it holds no data and is open to everybody. */
export function GET(request: Request): Response {
  const locale = chooseLocale(undefined, request.headers.get("accept-language"));
  return Response.json(openApiDocument(OPERATIONS, locale, env().APP_ORIGIN), {
    headers: { "Cache-Control": "no-store", "Content-Language": locale, Vary: "Accept-Language" },
  });
}
