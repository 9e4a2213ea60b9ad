import { timingSafeEqual, createHash } from "node:crypto";
import { env } from "@/lib/platform/env";
import { metrics } from "@/lib/web/api/metrics";

export const dynamic = "force-dynamic";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Prometheus text for the bearer of METRICS_TOKEN; without the token, or without the setting, there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const token = env().METRICS_TOKEN;
  const sent = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token || !sent || !timingSafeEqual(digest(sent), digest(token))) {
    return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  }
  return new Response(await metrics.metrics(), {
    headers: { "Content-Type": metrics.contentType, "Cache-Control": "no-store" },
  });
}
