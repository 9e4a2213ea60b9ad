"use server";

import { signOutAction } from "@/lib/web/sign-in-action";

/** Ends the session of this browser at once and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  await signOutAction();
}
