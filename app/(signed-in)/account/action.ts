"use server";

import { setLocale } from "@/app/locale/action";
import { createToken } from "@/lib/access/commands/create-token";
import { endSession } from "@/lib/access/commands/end-session";
import { revokeToken } from "@/lib/access/commands/revoke-token";
import { setLanguage } from "@/lib/access/commands/set-language";
import { routes } from "@/lib/platform/routes";
import { formAction, textOf } from "@/lib/web/form-action";
import { showOnce } from "@/lib/web/shown-once";

/** Chooses the language of the account and of this browser. */
export const setLanguageAction = formAction({
  command: setLanguage,
  read: (form) => ({ locale: textOf(form, "locale") }),
  done: async (_result, form) => {
    await setLocale(form);
    return routes.account({ done: "access.language" });
  },
});

/** Ends one of one's own sessions. */
export const endSessionAction = formAction({
  command: endSession,
  read: (form) => ({ id: textOf(form, "id") }),
  done: () => routes.account({ done: "access.session" }),
});

/** Makes an API token and shows it once. */
export const createTokenAction = formAction({
  command: createToken,
  read: (form) => ({ name: textOf(form, "name"), expiresOn: textOf(form, "expiresOn") }),
  done: async ({ token }) => {
    await showOnce("token", token);
    return routes.account({ done: "access.token" });
  },
});

/** Revokes one of one's own API tokens. */
export const revokeTokenAction = formAction({
  command: revokeToken,
  read: (form) => ({ id: textOf(form, "id") }),
  done: () => routes.account({ done: "access.revoked" }),
});
