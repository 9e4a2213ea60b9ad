"use server";

import { createAccount } from "@/lib/access/commands/create-account";
import { routes } from "@/lib/platform/routes";
import { formAction, textOf } from "@/lib/web/form-action";
import { showOnce } from "@/lib/web/shown-once";

/** Makes an account and shows its one-time password once. */
export const createAccountAction = formAction({
  command: createAccount,
  read: (form) => ({
    username: textOf(form, "username"),
    displayName: textOf(form, "displayName"),
    role: textOf(form, "role"),
    unit: textOf(form, "unit"),
  }),
  done: async ({ account, oneTimePassword }) => {
    await showOnce(`account ${account.id}`, oneTimePassword);
    return routes.accountOf(account.id, { done: "access.created" });
  },
});
