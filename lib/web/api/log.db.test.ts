import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Fresh, buildWorld, type World } from "@/lib/access/matrix/world";
import { hashPassword } from "@/lib/access/passwords";
import { hashSecret, newSecret } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in";
import { closeDatabase } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { call } from "./testing/client";

/** Control 37: whatever happens, the log never holds a secret, nor what people typed; and a line break in a value makes no line of its own. */

const written = vi.hoisted(() => ({ lines: [] as string[] }));

vi.mock("pino", async (original) => {
  const { default: pino } = await original<typeof import("pino")>();
  const captured = (options: import("pino").LoggerOptions) =>
    pino({ ...options, level: "debug" }, { write: (line: string) => void written.lines.push(line) });
  return { default: Object.assign(captured, pino) };
});

const PASSWORD = "Kanarienvogel-Passwort-77";
const PHONE = "0355-7788991";
let world: World;

beforeAll(async () => {
  world = await buildWorld(process.env.TEST_OWNER_URL ?? "");
});

afterAll(async () => {
  await Promise.all([world.owner.end(), closeDatabase()]);
});

const project = {
  zone: "matrix-own",
  name: "日志金丝雀",
  kind: "new",
  industry: "C",
  totalInvestmentWan: "1",
  enterprise: { name: "日志金丝雀公司" },
  contact: { name: "某某", phone: PHONE },
};

it("holds no secret after sign-ins, calls, refusals and faults", async () => {
  const { token } = world.accounts.manager;
  const clerk = await new Fresh(world, "clerk").clerkOf(world.zones.own);
  await world.owner.query("update account_secrets set password_hash = $2 where account_id = $1", [
    clerk.id,
    await hashPassword(PASSWORD),
  ]);
  const facts = { ip: null, userAgent: null, requestId: crypto.randomUUID() };
  const session = await signIn(clerk.username, PASSWORD, facts);
  await signIn(clerk.username, `${PASSWORD}-wrong`, facts);
  const unknown = newSecret().secret;

  await call("POST /projects", { token, body: project });
  await call("POST /projects", { token, body: { ...project, contact: { phone: PHONE, otp: PHONE } } });
  await call("GET /projects?q=日志金丝雀", { token: unknown });
  await call("GET /projects", { headers: { Cookie: `zl-session=${session?.secret}` } });
  // faults on purpose, in a read and in a write: the log gets the driver's whole error
  await world.owner.query("alter table projects rename column contact_phone to moved");
  const faults = [
    await call(`GET /projects/${await new Fresh(world, "manager").project(world.zones.own).catch(() => "1")}`, {
      token,
    }),
    await call("POST /projects", { token, body: project }),
  ];
  await world.owner.query("alter table projects rename column moved to contact_phone");
  log.info(
    { password: PASSWORD, headers: { authorization: token, cookie: session?.secret }, account: { phone: PHONE } },
    "careless",
  );
  log.info({ note: 'a\r\n{"level":60,"msg":"forged"}' }, "line breaks");

  expect(faults.map(({ status }) => status)).toEqual([500, 500]);
  const text = written.lines.join("");
  expect(written.lines.length).toBeGreaterThan(6);
  const secrets = [token, hashSecret(token), unknown, session?.secret ?? "", PASSWORD, PHONE, "日志金丝雀"];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain("an API call failed");
  for (const line of written.lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(written.lines.every((line) => line.trimEnd().split("\n").length === 1)).toBe(true);
});
