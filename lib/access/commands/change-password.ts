import "server-only";
import { database, type Tx } from "@/lib/platform/db";
import { refuseIf } from "@/lib/platform/errors";
import { defineCommand } from "../command";
import type { Ctx } from "../ctx";
import { OneTimeSecret } from "../one-time-secret";
import { passwordProblems } from "../password-rules";
import { hashPassword, verifyPassword } from "../passwords";
import { ChangePasswordInput } from "../schema";
import { newSecret } from "../session";

const REFUSED_LAST = 5;

/** Counts against the lock like a wrong password at the sign-in. On a connection of its own, because the refusal rolls the command back. */
async function countWrong(ctx: Ctx): Promise<void> {
  await database().pool.query("select app.refuse_sign_in($1, 'wrong', $2, $3)", [
    ctx.actor.username,
    ctx.ip,
    ctx.requestId,
  ]);
}

async function isRecent(password: string, stored: readonly string[]): Promise<boolean> {
  for (const hash of stored.slice(0, REFUSED_LAST)) if (await verifyPassword(hash, password)) return true;
  return false;
}

/** The words that a password of this account must not mainly consist of. */
async function contextWords(tx: Tx, ctx: Ctx): Promise<string[]> {
  const zones = await tx.$queryRaw<{ code: string }[]>`select code from zones`;
  return [ctx.actor.username, ctx.actor.displayName, ...zones.map(({ code }) => code)];
}

/**
 * Changes one's own password. Wants the current one; the new one follows password-rules.ts and is none of the last five. All sessions end, the one
 * that asked goes on under a new secret, which is answered (null for a caller with a token).
 */
export const changePassword = defineCommand({
  name: "access.change-password",
  capability: "self.manage",
  input: ChangePasswordInput,
  unremembered: true,
  async run({ ctx, tx, input, audit }) {
    const [own] = await tx.$queryRaw<{ hash: string; previous: string[]; locked: boolean }[]>`
      select o.password_hash as hash, o.previous_hashes as previous, s.locked from app.own_secret() o, app.account_states() s
      where s.account_id = ${ctx.actor.accountId}::uuid`;
    refuseIf(own && !own.locked ? [] : [{ path: "", code: "account-locked" }]);
    if (!own || !(await verifyPassword(own.hash, input.current))) {
      await countWrong(ctx);
      refuseIf([{ path: "current", code: "password-current" }]);
    }
    const problems = passwordProblems(input.next, await contextWords(tx, ctx)).map((problem) => ({
      ...problem,
      path: "next",
    }));
    const recent = own && problems.length === 0 && (await isRecent(input.next, [own.hash, ...own.previous]));
    refuseIf(recent ? [{ path: "next", code: "password-recent", params: { last: REFUSED_LAST } }] : problems);
    const [session] = await tx.$queryRaw<{ ip: string | null; userAgent: string | null }[]>`
      select ip, user_agent as "userAgent" from sessions where id = ${ctx.actor.sessionId}::uuid`;
    await tx.$queryRaw`select app.set_password(${ctx.actor.accountId}::uuid, ${await hashPassword(input.next)}, false)::text`;
    audit({ entity: "account", entityId: ctx.actor.accountId, detail: { sessions: "ended" } });
    if (!session) return { sessionSecret: null };
    const { secret, hash } = newSecret();
    await tx.$queryRaw`select app.renew_own_session(${hash}, ${session.ip}, ${session.userAgent})::text`;
    return { sessionSecret: new OneTimeSecret(secret) };
  },
});
