"use server";

import type { FormState } from "@/lib/web/form-state";
import { signInAction } from "@/lib/web/sign-in-action";

/** Signs in and goes to the page that was asked for. */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  return signInAction(form);
}
