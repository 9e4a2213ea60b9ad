import "server-only";
import { detailOf, loadAccount } from "../internal";
import { defineQuery } from "../query";
import { AccountKey } from "../schema";

/** One account within what the caller may see, with what they may do with it. */
export const getAccount = defineQuery({
  name: "access.get-account",
  capability: "account.read",
  input: AccountKey,
  run: async ({ ctx, sql, input }) => detailOf(ctx, await loadAccount(sql, ctx, input.accountId)),
});
