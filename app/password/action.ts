"use server";

import { changePassword } from "@/lib/access/commands/change-password";
import { revealed } from "@/lib/access/one-time-secret";
import { routes } from "@/lib/platform/routes";
import { formAction } from "@/lib/web/form-action";
import { requireSignedIn } from "@/lib/web/session";
import { setSessionCookie } from "@/lib/web/session-cookie";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Changes one's own password; this browser goes on with a new session, all others end. */
export const changePasswordAction = formAction({
  command: changePassword,
  caller: requireSignedIn,
  read: (form) => ({ current: text(form, "current"), next: text(form, "next"), repeat: text(form, "repeat") }),
  done: async ({ sessionSecret }, form) => {
    const secret = revealed(sessionSecret);
    if (secret) await setSessionCookie(secret);
    return form.get("from") === "account"
      ? routes.account({ done: "access.password" })
      : routes.home({ done: "access.password" });
  },
});
