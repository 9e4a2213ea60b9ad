"use server";

import { assignRole } from "@/lib/access/commands/assign-role";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { enableAccount } from "@/lib/access/commands/enable-account";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { unassignRole } from "@/lib/access/commands/unassign-role";
import { unlockAccount } from "@/lib/access/commands/unlock-account";
import { updateAccount } from "@/lib/access/commands/update-account";
import type { AccountDetail } from "@/lib/access/types";
import { routes } from "@/lib/platform/routes";
import { formAction, textOf } from "@/lib/web/form-action";
import { versionOf } from "@/lib/web/form-state";
import { showOnce } from "@/lib/web/shown-once";

const key = (form: FormData) => ({ accountId: textOf(form, "accountId") });
const versioned = (form: FormData) => ({ ...key(form), version: versionOf(form) });
const assignment = (form: FormData) => ({ ...key(form), role: textOf(form, "role"), unit: textOf(form, "unit") });
const back = (word: string) => (account: AccountDetail) => routes.accountOf(account.id, { done: `access.${word}` });

/** The acts on one account; each answers with the account's page. */
export const updateAccountAction = formAction({
  command: updateAccount,
  read: (form) => ({ ...versioned(form), displayName: textOf(form, "displayName") }),
  done: back("updated"),
  // the command's conflict carries the account as it is now
  describe: (current) => ({ displayName: (current as AccountDetail).displayName }),
});
export const assignRoleAction = formAction({ command: assignRole, read: assignment, done: back("assigned") });
export const unassignRoleAction = formAction({ command: unassignRole, read: assignment, done: back("unassigned") });
export const disableAccountAction = formAction({ command: disableAccount, read: versioned, done: back("disabled") });
export const enableAccountAction = formAction({ command: enableAccount, read: versioned, done: back("enabled") });
export const unlockAccountAction = formAction({ command: unlockAccount, read: key, done: back("unlocked") });
export const resetPasswordAction = formAction({
  command: resetPassword,
  read: key,
  done: async ({ account, oneTimePassword }) => {
    await showOnce(`account ${account.id}`, oneTimePassword);
    return routes.accountOf(account.id, { done: "access.reset" });
  },
});
