import { expect, request, test } from "@playwright/test";
import { PASSWORD } from "../support/accounts";
import { clientOf } from "../support/people";

/** T3 over HTTP: what a cookie is worth before, during and after a session. All eight causes of an end are in app/api/v1/access.db.test.ts. */

// one worker for the file: every account signs in once
test.describe.configure({ mode: "default" });

const cookieOf = async (client: Awaited<ReturnType<typeof clientOf>>) =>
  (await client.storageState()).cookies.find(({ name }) => name.endsWith("zl-session"));

test("signing out ends the session: the replayed cookie is refused, 100 times of 100", async ({ baseURL }) => {
  const client = await clientOf("tunliu.agent", baseURL ?? "");
  const cookie = await cookieOf(client);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const thief = await request.newContext({
    baseURL,
    maxRedirects: 0,
    extraHTTPHeaders: { Cookie: `${cookie?.name}=${cookie?.value}` },
  });
  expect((await thief.get("/api/v1/me")).status()).toBe(200);
  const { csrfToken } = (await (await client.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await client.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  const replays = await Promise.all(Array.from({ length: 100 }, async () => (await thief.get("/api/v1/me")).status()));
  expect(replays.filter((status) => status !== 401)).toEqual([]);
  expect((await thief.get("/projects")).status()).toBe(307);
  expect(await (await thief.get("/api/auth/session")).json()).toEqual({});
  await Promise.all([client.dispose(), thief.dispose()]);
});

test("a cookie from before the sign-in is worth nothing after it", async ({ baseURL }) => {
  const planted = "zl-session=planted-by-an-attacker";
  const victim = await request.newContext({
    baseURL,
    maxRedirects: 0,
    extraHTTPHeaders: { Origin: baseURL ?? "", Cookie: planted },
  });
  const csrf = await victim.get("/api/auth/csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const csrfCookie = (csrf.headers()["set-cookie"] ?? "").split(";")[0];
  const signedIn = await victim.post("/api/auth/callback/credentials", {
    form: { csrfToken, username: "tunliu.agent", password: PASSWORD, json: "true" },
    headers: { Cookie: `${planted}; ${csrfCookie}` },
  });
  expect(signedIn.headers()["set-cookie"] ?? "").not.toContain("planted-by-an-attacker");
  const attacker = await request.newContext({ baseURL, maxRedirects: 0, extraHTTPHeaders: { Cookie: planted } });
  expect((await attacker.get("/api/v1/me")).status()).toBe(401);
  await Promise.all([victim.dispose(), attacker.dispose()]);
});

test("two sign-ins of one account are two sessions with secrets of their own", async ({ baseURL }) => {
  const [first, second] = [
    await clientOf("tunliu.agent", baseURL ?? ""),
    await clientOf("tunliu.agent", baseURL ?? ""),
  ];
  expect((await cookieOf(first))?.value).not.toBe((await cookieOf(second))?.value);
  expect((await first.get("/api/v1/me")).status()).toBe(200);
  expect((await second.get("/api/v1/me")).status()).toBe(200);
  await Promise.all([first.dispose(), second.dispose()]);
});
