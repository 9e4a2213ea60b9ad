import { isReady } from "@/lib/web/health";

export const dynamic = "force-dynamic";

/** Ready to serve: database reachable, migrations current. No detail to strangers. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) } },
  );
}
