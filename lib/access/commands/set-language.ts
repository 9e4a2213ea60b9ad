import "server-only";
import { defineCommand } from "../command";
import { SetLanguageInput } from "../schema";

/** Chooses the language in which the product speaks to the caller where no browser says otherwise. */
export const setLanguage = defineCommand({
  name: "access.set-language",
  capability: "self.manage",
  input: SetLanguageInput,
  async run({ ctx, tx, input, audit }) {
    const [before] = await tx.$queryRaw<
      { locale: string }[]
    >`select locale from accounts where id = ${ctx.actor.accountId}::uuid`;
    await tx.$executeRaw`update accounts set locale = ${input.locale} where id = ${ctx.actor.accountId}::uuid`;
    audit({
      entity: "account",
      entityId: ctx.actor.accountId,
      before: { locale: before?.locale },
      after: { locale: input.locale },
    });
    return { locale: input.locale };
  },
});
