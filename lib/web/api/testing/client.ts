import type { ProblemDocument } from "../problem-json";

type Handler = (request: Request, at: { params: Promise<Record<string, string>> }) => Promise<Response>;
type RouteModule = Partial<Record<string, Handler>>;

/** Every route of the API by its address below /api/v1, "/projects/{id}". */
export const ROUTES: ReadonlyMap<string, RouteModule> = new Map(
  Object.entries(import.meta.glob<RouteModule>("/app/api/v1/**/route.ts", { eager: true })).map(([file, module]) => [
    file
      .replace(/^\/app\/api\/v1/, "")
      .replace(/\/route\.ts$/, "")
      .replace(/\[(\w+)\]/g, "{$1}"),
    module,
  ]),
);

export type Call = { token?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> };
export type Answer<Body> = { status: number; body: Body; headers: Headers };

/** Calls a route handler as Next would: `call("POST /projects/17/milestones", { token, body })`. */
export async function call<Body = ProblemDocument>(
  line: string,
  { token, body, raw, headers = {} }: Call = {},
): Promise<Answer<Body>> {
  const [method = "GET", address = "/"] = line.split(" ");
  const url = new URL(`http://localhost:3000/api/v1${address}`);
  const { handler, params } = find(method, url.pathname.slice("/api/v1".length));
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await handler(
    new Request(url, {
      method,
      body: payload,
      headers: {
        ...(payload === undefined ? {} : { "Content-Type": "application/json" }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
    }),
    { params: Promise.resolve(params) },
  );
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}

function find(method: string, path: string): { handler: Handler; params: Record<string, string> } {
  const segments = path.split("/");
  for (const [address, module] of [...ROUTES].sort(([a], [b]) => a.split("{").length - b.split("{").length)) {
    const names = address.split("/");
    if (names.length !== segments.length) continue;
    const params: Record<string, string> = {};
    const fits = names.every((name, i) => {
      const segment = segments[i] ?? "";
      if (!name.startsWith("{")) return name === segment;
      params[name.slice(1, -1)] = decodeURIComponent(segment);
      return true;
    });
    const handler = module[method];
    if (fits && handler) return { handler, params };
  }
  throw new Error(`no route ${method} ${path}`);
}
