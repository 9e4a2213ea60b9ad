import "server-only";
import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signIn, signOut } from "@/lib/access/sign-in";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { routes } from "@/lib/platform/routes";
import { type FormState, valuesOf } from "./form-state";
import { localPath } from "./local-path";
import { ipOf } from "./session";
import { clearSessionCookie, heldSecret, setSessionCookie } from "./session-cookie";

/** True when the form was sent from one of our own pages. */
async function fromOurPages(): Promise<boolean> {
  return (await headers()).get("origin") === env().APP_ORIGIN;
}

/**
 * The form of the sign-in page: a new session, its cookie, then the page of `next` (a path of ours) or home. Every failure says the same; what
 * was typed as user name stays, the password does not.
 */
export async function signInAction(form: FormData): Promise<FormState> {
  const [username, password] = [form.get("username"), form.get("password")];
  const values = { ...valuesOf(form), password: "" };
  const failed = (...problems: { path: string; code: string }[]): FormState => ({ status: "error", problems, values });
  if (!(await fromOurPages())) return failed({ path: "", code: "origin-refused" });
  const blank = [
    ...(typeof username !== "string" || username.trim() === "" ? [{ path: "username", code: "required" }] : []),
    ...(typeof password !== "string" || password === "" ? [{ path: "password", code: "required" }] : []),
  ];
  if (blank.length > 0 || typeof username !== "string" || typeof password !== "string") return failed(...blank);
  const head = await headers();
  try {
    const facts = {
      ip: ipOf(head),
      userAgent: head.get("user-agent"),
      requestId: randomUUID(),
      replaces: await heldSecret(),
    };
    const signedIn = await signIn(username, password, facts);
    if (!signedIn) return failed({ path: "", code: "sign-in-failed" });
    await setSessionCookie(signedIn.secret);
  } catch (error) {
    if (error instanceof Refusal) return failed({ path: "", code: error.kind });
    log.error({ err: error }, "a sign-in failed");
    return failed({ path: "", code: "fault" });
  }
  // checked to be a path of this product
  redirect((localPath(form.get("next")) ?? routes.home()) as Route);
}

/** Ends the session that this browser holds, at once, and goes to the sign-in page. */
export async function signOutAction(): Promise<never> {
  if (await fromOurPages()) {
    const secret = await heldSecret();
    if (secret) await signOut(secret, { ip: ipOf(await headers()), requestId: randomUUID() });
    await clearSessionCookie();
  }
  redirect(routes.signIn());
}
